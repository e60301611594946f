import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { createDatabase } from './create-database.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { explainFailure, isPortTaken, isStillEnding } from './explain-failure.ts';
import { findBinaries } from './find-binaries.ts';
import type { Binaries } from './find-binaries.ts';
import { freePort } from './free-port.ts';
import { makeCluster, PASSWORD_FILE, SETTINGS_FILE, SUPERUSER } from './make-cluster.ts';
import { reachableBinaries, reachableDataFolder } from './reachable-place.ts';
import { isRunning, readPidFile, runningServer } from './running-server.ts';
import { runTool } from './run-tool.ts';
import { unprivilegedUser } from './unprivileged-user.ts';
import type { RunAs } from './unprivileged-user.ts';

const START_SECONDS_MAX = 120;
const STOP_SECONDS_MAX = 60;
const PORT_TRIES = 3;
const ENDING_TRIES = 20;
const ENDING_PAUSE_MS = 500;
const LOG_FILE = 'onsale-server.log';
const DATABASE = 'onsale';

export type StartPostgresOptions = {
  /** Folder of the cluster; made when missing. */
  dataDir: string;
  /** Wanted port on 127.0.0.1; any free one when it is busy or not given. */
  port?: number;
  /** One plain line per step worth telling. */
  onProgress?: (line: string) => void;
  /** PostgreSQL settings on top of ours, as in postgresql.conf. */
  settings?: Record<string, string>;
};

export type PostgresServer = {
  /** Address of the database `onsale` on this server, with its password. */
  url: string;
  port: number;
  pid: number;
  /** Ends connections, writes everything down and waits until the server is gone. */
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL on `dataDir`, or takes over the server that already runs there. Survives any kill: a first
 * start cut short, a server shot dead, a pid file left behind.
 * @throws EmbeddedPostgresError with a sentence that says what to do
 */
export async function startPostgres(options: StartPostgresOptions): Promise<PostgresServer> {
  const { settings = {}, onProgress = () => {} } = options;
  const found = findBinaries();
  const runAs = unprivilegedUser(options.dataDir, onProgress);
  const folder = await reachableDataFolder(options.dataDir, runAs, onProgress);
  const binaries = await reachableBinaries(found, runAs);

  await makeCluster(binaries, folder, runAs, { durable: settings.fsync !== 'off', onProgress });
  const password = (await readFile(join(folder, PASSWORD_FILE), 'utf8')).trim();
  const urlOf = (port: number, database: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

  const server =
    (await runningServer(folder, (port) => urlOf(port, 'postgres'))) ??
    (await launch(binaries, folder, runAs, options.port, settings));
  await createDatabase(urlOf(server.port, 'postgres'), DATABASE, { orKeep: true });
  return { ...server, url: urlOf(server.port, DATABASE), stop: () => stopServer(binaries, folder, runAs) };
}

async function launch(
  binaries: Binaries,
  folder: string,
  runAs: RunAs | undefined,
  wantedPort: number | undefined,
  settings: Record<string, string>,
): Promise<{ pid: number; port: number }> {
  const log = join(folder, LOG_FILE);
  for (let tries = 1; ; tries++) {
    const port = await freePort(wantedPort);
    await writeSettings(folder, runAs, port, settings);
    await setOldLogAside(log);
    const args = [
      'start',
      '--wait',
      `--timeout=${START_SECONDS_MAX}`,
      `--pgdata=${folder}`,
      `--log=${log}`,
      '--silent',
    ];
    const started = await runTool(binaries, 'pg_ctl', args, runAs);
    const written = readPidFile(folder);
    if (started.ok && written) return { pid: written.pid, port };

    const wrote = await readFile(log, 'utf8').catch(() => started.output);
    // Between asking for a free port and taking it somebody else was quicker.
    if (isPortTaken(wrote) && tries < PORT_TRIES) continue;
    if (isStillEnding(wrote) && tries < ENDING_TRIES) {
      await sleep(ENDING_PAUSE_MS);
      continue;
    }
    throw explainFailure(wrote || started.output, folder);
  }
}

async function writeSettings(
  folder: string,
  runAs: RunAs | undefined,
  port: number,
  settings: Record<string, string>,
): Promise<void> {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // Socket paths longer than 107 bytes fail, and a clone may lie anywhere.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  const file = join(folder, SETTINGS_FILE);
  await writeFile(file, `# Written at every start; changes made here are lost.\n${lines.join('\n')}\n`);
  if (runAs) await chown(file, runAs.uid, runAs.gid);
}

// Each start begins a log of its own, so that the tail shown on failure is about this start.
async function setOldLogAside(log: string): Promise<void> {
  await rename(log, `${log}.previous`).catch(() => {});
}

async function stopServer(binaries: Binaries, folder: string, runAs: RunAs | undefined): Promise<void> {
  if (!isRunning(folder)) return;
  const stop = (mode: string) =>
    runTool(
      binaries,
      'pg_ctl',
      ['stop', `--mode=${mode}`, '--wait', `--timeout=${STOP_SECONDS_MAX}`, `--pgdata=${folder}`, '--silent'],
      runAs,
    );
  if ((await stop('fast')).ok || !isRunning(folder)) return;
  const forced = await stop('immediate');
  if (forced.ok || !isRunning(folder)) return;
  throw new EmbeddedPostgresError('PostgreSQL did not stop.', forced.output.trim());
}
