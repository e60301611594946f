import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { startPostgres } from '@onsale/embedded-postgres';

import { DEMO_FOLDER } from '../demo/demo-folder.ts';
import { demoPorts } from '../demo/demo-ports.ts';
import { onlyOne } from '../demo/only-one.ts';

/** There is nothing to work on; the message says what to do. */
export class NoShopError extends Error {}

/**
 * The shop's database: the one in DATABASE_URL, or the demo's, which is left running when the demo runs and otherwise started
 * for as long as it is needed.
 * @throws NoShopError, EmbeddedPostgresError: a sentence for the person at the terminal
 */
export async function shopDatabase(): Promise<AsyncDisposable & { url: string }> {
  await using cleanup = new AsyncDisposableStack();
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, [Symbol.asyncDispose]: async () => {} };
  const dataDir = join(DEMO_FOLDER, 'postgres');
  if (!existsSync(dataDir)) {
    throw new NoShopError('There is no demo in this folder. Set DATABASE_URL to the database of a shop.');
  }
  const claim = await onlyOne(join(DEMO_FOLDER, 'running.json'));
  if (!('heldBy' in claim)) cleanup.defer(() => claim.letGo());
  const server = await startPostgres({ dataDir, port: demoPorts(process.env).database });
  if (!('heldBy' in claim)) cleanup.defer(() => server.stop());
  const ending = cleanup.move();
  return { url: server.url, [Symbol.asyncDispose]: () => ending.disposeAsync() };
}
