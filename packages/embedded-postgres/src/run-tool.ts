import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Binaries } from './find-binaries.ts';
import type { RunAs } from './unprivileged-user.ts';

/**
 * Runs one of PostgreSQL's programs to its end. Its locale is pinned, so that its messages can be read.
 * Throws when the program can't be executed at all.
 */
export function runTool(
  binaries: Binaries,
  tool: 'initdb' | 'pg_ctl',
  args: string[],
  runAs: RunAs | undefined,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(binaries.bin, tool), args, {
      ...runAs,
      // A folder everyone may enter: the current one may be closed to PostgreSQL's user.
      cwd: process.platform === 'win32' ? undefined : '/',
      env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A Ctrl-C at the terminal is ours to answer; it must not cut initdb or pg_ctl in half.
      detached: process.platform !== 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (cause) => reject(cannotExecute(tool, cause)));
    // `exit` and not `close`: the server that pg_ctl leaves behind may keep a pipe open.
    child.on('exit', (code) => setTimeout(() => resolve({ ok: code === 0, output }), 10));
  });
}

function cannotExecute(tool: string, cause: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `This system can't execute the PostgreSQL that npm installed (${tool}: ${cause.message}). ` +
      'It needs a glibc system such as Debian, Ubuntu or Fedora. ' +
      'Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.',
    '',
    { cause },
  );
}
