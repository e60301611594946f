import { join } from 'node:path';

import { refuseOldServer, startPostgres } from '@onsale/embedded-postgres';

import { DEMO_FOLDER } from './demo-folder.ts';
import { remark, step } from './progress.ts';

/** The database of the demo: the one named by DATABASE_URL, or the embedded one, which `stop` stops. */
export async function demoDatabase(port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await step('Connected to the database in DATABASE_URL', () => refuseOldServer(given));
    return { url: given, stop: async () => {} };
  }
  return step(
    (server) => `PostgreSQL runs on port ${server.port}, its data in .onsale/postgres`,
    () => startPostgres({ dataDir: join(DEMO_FOLDER, 'postgres'), port, onProgress: remark }),
  );
}
