import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { withConnection } from './create-database.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let home: string;
let dataDir: string;
const cleanup: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'onsale-postgres-'));
  // Started by root, PostgreSQL runs as somebody else, who must be able to come in.
  await chmod(home, 0o755);
  dataDir = join(home, 'postgres');
});

afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo();
  await rm(home, { recursive: true, force: true });
});

async function start(options: { port?: number; dataDir?: string } = {}): Promise<PostgresServer> {
  const server = await startPostgres({
    dataDir,
    settings: { fsync: 'off', shared_buffers: '16MB' },
    ...options,
  });
  cleanup.push(() => server.stop());
  return server;
}

/** Another process that starts PostgreSQL and stays; what it prints, one line at a time. */
function startElsewhere() {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./start-postgres.ts', import.meta.url).href)};
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, onProgress: console.log });
    console.log('running', server.pid);
    setInterval(() => {}, 1000);`;
  const process_ = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program]);
  let said = '';
  process_.stdout.on('data', (chunk) => (said += chunk));
  return {
    async says(pattern: RegExp): Promise<RegExpMatchArray> {
      for (;;) {
        const match = said.match(pattern);
        if (match) return match;
        await once(process_.stdout, 'data');
      }
    },
    async killed(): Promise<void> {
      process_.kill('SIGKILL');
      await once(process_, 'exit');
    },
  };
}

const query = async (server: PostgresServer, sql: string) =>
  (await withConnection(server.url, (client) => client.query(sql))).rows;

test('keeps what was stored over a stop and a start', async () => {
  const first = await start();
  await query(first, `create table seat as select 'A1' as name`);
  await first.stop();

  expect(await query(await start(), 'select name from seat')).toEqual([{ name: 'A1' }]);
});

test('a first start that is killed leaves nothing half-made', async () => {
  for (const delayMs of [0, 150, 400]) {
    const killed = startElsewhere();
    await killed.says(/Making a new database folder/);
    await sleep(delayMs);
    await killed.killed();
  }
  const server = await start();

  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await readdir(home)).toEqual(['postgres']);
});

test('takes over the server that a killed process left running', async () => {
  const killed = startElsewhere();
  const [, pid] = await killed.says(/running (\d+)/);
  await killed.killed();

  expect((await start()).pid).toBe(Number(pid));
});

test('starts again after the server itself was shot', async () => {
  const shot = await start();
  await query(shot, `create table seat as select 'A1' as name`);
  process.kill(shot.pid, 'SIGKILL');

  const server = await start();
  expect(server.pid).not.toBe(shot.pid);
  expect(await query(server, 'select name from seat')).toEqual([{ name: 'A1' }]);
});

test('is not fooled by a pid file whose number now belongs to somebody else', async () => {
  const first = await start();
  const pidFile = join(dataDir, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8')).split('\n');
  await first.stop();
  await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));

  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a copied folder gets a server of its own while the original runs', async () => {
  const original = await start();
  await query(original, 'checkpoint');
  await cp(dataDir, join(home, 'copy'), { recursive: true });

  const copy = await start({ dataDir: join(home, 'copy') });
  expect(copy.port).not.toBe(original.port);
});

test('takes another port when the wanted one is busy', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  cleanup.push(async () => busy.close());
  const { port } = busy.address() as { port: number };

  const server = await start({ port });
  expect(server.port).not.toBe(port);
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.each([
  { damage: 'a lost PG_VERSION', break_: () => rm(join(dataDir, 'PG_VERSION')) },
  { damage: 'a lost pg_control', break_: () => rm(join(dataDir, 'global', 'pg_control')) },
  { damage: 'an empty pg_control', break_: () => truncate(join(dataDir, 'global', 'pg_control')) },
  { damage: 'a lost write-ahead log', break_: () => rm(join(dataDir, 'pg_wal'), { recursive: true }) },
  { damage: 'files of somebody else', break_: () => rm(dataDir, { recursive: true }).then(strangersFiles) },
])('says what to do about a folder with $damage', async ({ break_ }) => {
  await (await start()).stop();
  await break_();

  const refusal = start();
  await expect(refusal).rejects.toBeInstanceOf(EmbeddedPostgresError);
  await expect(refusal).rejects.toThrow(/database folder .* is broken.* Move it away/);
});

async function strangersFiles(): Promise<void> {
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'notes.txt'), 'mine');
}

test('names the version when the folder was made by another PostgreSQL', async () => {
  await (await start()).stop();
  await writeFile(join(dataDir, 'PG_VERSION'), '16\n');

  await expect(start()).rejects.toThrow(/made by another version of PostgreSQL/);
});

test.runIf(process.getuid?.() === 0)('works for root in a place that is closed to others', async () => {
  await chmod(home, 0o700);
  const first = await start();
  const outside = await realpath(dataDir);
  cleanup.unshift(() => rm(outside, { recursive: true, force: true }));
  await query(first, `create table seat as select 'A1' as name`);
  await first.stop();

  expect(outside.startsWith(home)).toBe(false);
  expect(await query(await start(), 'select name from seat')).toEqual([{ name: 'A1' }]);
});
