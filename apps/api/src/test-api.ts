import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import { migrateDatabase } from '@onsale/server/runtime';
import { pino } from 'pino';
import type { ApiConfig } from './api-config.ts';
import { startApi } from './start-api.ts';
import type { RunningApi } from './start-api.ts';

export const WEBHOOK_SECRET = 'whsec_of_the_tests';

export interface TestApi extends RunningApi, AsyncDisposable {
  databaseUrl: string;
  /** What was logged, line by line. */
  lines: Record<string, unknown>[];
}

/** Both doors on a database of their own, with a web app of three files behind each. */
export async function testApi(changes: Partial<ApiConfig> = {}): Promise<TestApi> {
  const database = await testDatabase({ prepare: migrateDatabase });
  const dist = await webApp();
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const api = await startApi({
    databaseUrl: database.url,
    shop: { port: 0, dist },
    office: { port: 0, dist },
    authSecret: 'a secret of the tests, long enough for anybody',
    stripe: { apiKey: 'sk_test_nobody', webhookSecrets: [WEBHOOK_SECRET], apiBase: 'http://127.0.0.1:9' },
    log: pino({}, stream),
    ...changes,
  });
  return {
    ...api,
    databaseUrl: database.url,
    lines,
    async [Symbol.asyncDispose]() {
      await api.close();
      await database.drop();
      await rm(dist, { recursive: true });
    },
  };
}

async function webApp(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'onsale-web-app-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<!doctype html><meta name="shop-url" content="%SHOP_URL%">');
  await writeFile(join(dist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(dist, 'assets', 'app-4f2a.js'), `console.log('${'on sale '.repeat(1_000)}')`);
  return dist;
}
