import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import { migrateDatabase } from '@onsale/server/runtime';
import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const SECRETS = {
  AUTH_SECRET: 'x'.repeat(32),
  STRIPE_API_KEY: 'sk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
};

function start(env: Record<string, string>) {
  return spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

test('opens from its environment alone, and stops cleanly when told to', async () => {
  await using database = await testDatabase({ prepare: migrateDatabase });
  const [shop, office] = [await freePort(), await freePort()];
  const ports = { SHOP_PORT: String(shop), OFFICE_PORT: String(office) };
  const api = start({ ...SECRETS, ...ports, DATABASE_URL: database.url });
  const said = text(api.stdout);

  const isReady = (port: number) =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(() => isReady(shop), { timeout: 20_000, interval: 200 }).toBe(true);
  expect(await isReady(office)).toBe(true);

  api.kill('SIGTERM');
  expect(await once(api, 'exit')).toEqual([0, null]);
  const lines = (await said)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'open', shop: `http://localhost:${shop}` }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'stopping', signal: 'SIGTERM' }));
});

test('says what its environment lacks instead of opening', async () => {
  const api = start({ DATABASE_URL: 'not an address' });
  const [complaint, [code]] = await Promise.all([text(api.stderr), once(api, 'exit')]);
  expect(code).not.toBe(0);
  expect(complaint).toMatch(/DATABASE_URL/);
  expect(complaint).toMatch(/AUTH_SECRET/);
});
