import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, lstat, mkdir, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Binaries } from './find-binaries.ts';
import type { RunAs } from './unprivileged-user.ts';

/** Where things go that must lie outside a clone nobody but root can enter. */
const OUTSIDE = '/var/lib/onsale';

/**
 * The real folder of the cluster. Usually `dataDir` itself. When root's clone lies where PostgreSQL's user
 * can't go (/root is closed to others), `dataDir` becomes a link to a folder under /var/lib/onsale.
 */
export async function reachableDataFolder(
  dataDir: string,
  runAs: RunAs | undefined,
  onProgress: (line: string) => void,
): Promise<string> {
  const parent = dirname(resolve(dataDir));
  await mkdir(parent, { recursive: true });
  const here = join(await realpath(parent), basename(dataDir));
  const present = await lstat(here).catch(() => undefined);
  if (present?.isSymbolicLink()) {
    const target = resolve(dirname(here), await readlink(here));
    await makeOutside(dirname(target));
    return target;
  }
  if (!runAs || canEnter(runAs, dirname(here))) return here;
  if (present) {
    throw new EmbeddedPostgresError(
      `PostgreSQL may not run as root, and its own user can't enter ${dirname(here)}. ` +
        'Move the project to a folder that others may enter, or start as an ordinary user.',
    );
  }
  const target = join(OUTSIDE, `postgres-${randomBytes(6).toString('hex')}`);
  await makeOutside(OUTSIDE);
  await symlink(target, here);
  onProgress(`PostgreSQL's own user can't enter ${dirname(here)}: its data lies in ${target}`);
  return target;
}

/** The binaries where `runAs` can execute them: as installed, or a copy under /var/lib/onsale. */
export async function reachableBinaries(binaries: Binaries, runAs: RunAs | undefined): Promise<Binaries> {
  if (!runAs || canEnter(runAs, binaries.bin)) return binaries;
  const copy = join(OUTSIDE, `postgresql-${binaries.version}`);
  if (!(await lstat(copy).catch(() => undefined))) {
    const unfinished = `${copy}.unfinished-${process.pid}`;
    await makeOutside(OUTSIDE);
    await rm(unfinished, { recursive: true, force: true });
    await cp(dirname(binaries.bin), unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return { bin: join(copy, 'bin'), version: binaries.version };
}

// Asked of the system itself: permission bits alone don't tell (groups, access lists, mounts).
function canEnter(runAs: RunAs, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status ===
    0
  );
}

async function makeOutside(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `PostgreSQL may not run as root, and its own user needs ${folder}, which can't be made. ` +
        'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
      '',
      { cause },
    );
  }
}
