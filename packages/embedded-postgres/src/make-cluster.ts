import { randomBytes } from 'node:crypto';
import {
  appendFile,
  chmod,
  chown,
  lchown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { brokenFolder, explainFailure } from './explain-failure.ts';
import type { Binaries } from './find-binaries.ts';
import { isAlive } from './running-server.ts';
import { runTool } from './run-tool.ts';
import type { RunAs } from './unprivileged-user.ts';

export const SUPERUSER = 'onsale';
export const PASSWORD_FILE = 'onsale-password';
export const SETTINGS_FILE = 'onsale.conf';

const FREE_MB_MIN = 200;

/**
 * Makes the cluster when `folder` has none. It is made beside it and renamed when whole, so a first start
 * that was killed leaves nothing half-made: only a leftover that the next start removes.
 */
export async function makeCluster(
  binaries: Binaries,
  folder: string,
  runAs: RunAs | undefined,
  { durable, onProgress }: { durable: boolean; onProgress: (line: string) => void },
): Promise<void> {
  await removeLeftovers(folder);
  if (await isWholeCluster(folder)) return giveFolderTo(folder, runAs);
  await refuseFullDisk(folder);

  onProgress('Making a new database folder');
  const unfinished = `${folder}.unfinished-${process.pid}`;
  const cluster = join(unfinished, 'cluster');
  const passwordFile = join(unfinished, PASSWORD_FILE);
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runAs) await Promise.all([unfinished, passwordFile].map((path) => chown(path, runAs.uid, runAs.gid)));

  const made = await runTool(
    binaries,
    'initdb',
    [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ],
    runAs,
  );
  if (!made.ok) {
    await rm(unfinished, { recursive: true, force: true });
    throw explainFailure(made.output, folder);
  }
  await appendFile(join(cluster, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`);
  await rename(passwordFile, join(cluster, PASSWORD_FILE));
  await rename(cluster, folder);
  await rm(unfinished, { recursive: true, force: true });
}

/** False when there is nothing yet; throws when there is something that is no cluster of ours. */
async function isWholeCluster(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [] as string[];
    throw closedFolder(folder, cause);
  });
  if (entries.length === 0) return false;
  if (!entries.includes('PG_VERSION') || !entries.includes('global') || !entries.includes(PASSWORD_FILE)) {
    throw new EmbeddedPostgresError(brokenFolder(folder));
  }
  await readFile(join(folder, PASSWORD_FILE)).catch((cause) => {
    throw closedFolder(folder, cause);
  });
  return true;
}

function closedFolder(folder: string, cause: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database folder ${folder} can't be read (${cause.message}). It may have been made by another user: ` +
      'start as that user, or move the folder away.',
    '',
    { cause },
  );
}

async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  const start = `${basename(folder)}.unfinished-`;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(start)) continue;
    const pid = Number(name.slice(start.length));
    if (pid !== process.pid && isAlive(pid)) continue;
    // An initdb whose starter was killed may still be writing for a moment: ask again until it is gone.
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(folder));
  const freeMb = (bavail * bsize) / 1024 ** 2;
  if (freeMb >= FREE_MB_MIN) return;
  throw new EmbeddedPostgresError(
    `The disk is full: a new database needs ${FREE_MB_MIN} MB and ${dirname(folder)} has ${Math.floor(freeMb)} MB left. ` +
      'Free some space and start again.',
  );
}

// A folder that was copied or unpacked by root belongs to root, and PostgreSQL would refuse it.
async function giveFolderTo(folder: string, runAs: RunAs | undefined): Promise<void> {
  if (!runAs || (await stat(folder)).uid === runAs.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), runAs.uid, runAs.gid);
  }
  await chown(folder, runAs.uid, runAs.gid);
  await chmod(folder, 0o700);
}
