import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

const WAIT_SECONDS = 120;

/**
 * The server that already runs on `folder`, or undefined. "Is it up?" is answered by connecting to the port in
 * `postmaster.pid`, never by the pid alone: after a crash or in a new container that number may be anybody.
 * A file left by a server that is gone is removed; one that is still starting or stopping is waited for.
 */
export async function runningServer(
  folder: string,
  urlOf: (port: number) => string,
): Promise<{ pid: number; port: number } | undefined> {
  for (let tries = 0; tries < WAIT_SECONDS * 10; tries++) {
    const written = readPidFile(folder);
    if (!written) return undefined;
    if (written.port && (await servesFolder(urlOf(written.port), folder)))
      return { ...written, port: written.port };
    if (!isServerOf(written.pid, folder)) break;
    await sleep(100);
  }
  await rm(join(folder, 'postmaster.pid'), { force: true });
  return undefined;
}

/** True while a server, answering or not, is at work on `folder`. */
export function isRunning(folder: string): boolean {
  const written = readPidFile(folder);
  return Boolean(written && isServerOf(written.pid, folder));
}

/** What the server wrote about itself when it started. */
export function readPidFile(folder: string): { pid: number; port: number | undefined } | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) || undefined };
  } catch {
    // No such file, or gone between two looks: nobody is running.
    return undefined;
  }
}

/** True when some process has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// A copy of a folder carries the original's pid file, so the answer must come from this very folder.
async function servesFolder(url: string, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return realpathSync(rows[0]!.data_directory) === realpathSync(folder);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function isServerOf(pid: number, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return Boolean(stdout?.includes('postgres'));
  }
}
