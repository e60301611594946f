import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { createDatabase, dropDatabase, withConnection } from './create-database.ts';
import { isAlive } from './running-server.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

const FOLDER = 'onsale-test-postgres-';

/** Nothing of a test run outlives it, so the disk need not be waited for. */
const THROW_AWAY = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
};

/**
 * One throw-away PostgreSQL for the whole run, or with DATABASE_URL set a database of the run's own on that server.
 * Tests read its address by `inject('databaseServerUrl')`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.DATABASE_URL ? undefined : await throwAwayServer();
  const serverUrl = own?.server.url ?? process.env.DATABASE_URL!;
  const run = `onsale_test_${process.pid}_${Date.now().toString(36)}`;
  project.provide('databaseServerUrl', await createDatabase(serverUrl, run));

  return async () => {
    if (own) {
      await own.server.stop();
      await rm(own.folder, { recursive: true, force: true });
    } else {
      await dropDatabasesOf(serverUrl, run);
    }
  };
}

async function throwAwayServer(): Promise<{ server: PostgresServer; folder: string }> {
  await removeLeftovers();
  const folder = join(tmpdir(), `${FOLDER}${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return { server: await startPostgres({ dataDir: join(folder, 'cluster'), settings: THROW_AWAY }), folder };
}

// A run that was killed leaves its server behind; the next one takes it over to stop it.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER) || isAlive(Number(name.slice(FOLDER.length)))) continue;
    const folder = join(tmpdir(), name);
    if ((await stat(folder)).uid !== process.getuid?.()) continue;
    if ((await readdir(folder)).includes('cluster')) {
      await (await startPostgres({ dataDir: join(folder, 'cluster'), settings: THROW_AWAY })).stop();
    }
    await rm(folder, { recursive: true, force: true });
  }
}

async function dropDatabasesOf(serverUrl: string, run: string): Promise<void> {
  const { rows } = await withConnection(serverUrl, (client) =>
    client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      run,
    ]),
  );
  for (const { datname } of rows) await dropDatabase(serverUrl, datname);
}
