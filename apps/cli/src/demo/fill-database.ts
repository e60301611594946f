import { fork } from 'node:child_process';
import { join } from 'node:path';

import { DemoError } from './demo-error.ts';
import type { DemoLogin } from './print-welcome.ts';
import { remark } from './progress.ts';

/** What the filling program tells us. */
export type FillMessage = { progress: string } | { logins: DemoLogin[] };

/**
 * Brings the database's tables up to date and the demo into it, in a process of its own: it can be stopped at any
 * moment (the database undoes what was not finished), and its memory is gone afterwards.
 */
export async function fillDatabase(url: string, asked: AbortSignal): Promise<DemoLogin[]> {
  asked.throwIfAborted();
  const child = fork(join(import.meta.dirname, 'fill-database-program.ts'), {
    env: { ...process.env, DATABASE_URL: url },
    execArgv: [],
    detached: process.platform !== 'win32',
  });
  const stop = () => child.kill('SIGKILL');
  asked.addEventListener('abort', stop, { once: true });
  let logins: DemoLogin[] | undefined;
  child.on('message', (message: FillMessage) => {
    if ('progress' in message) remark(message.progress);
    else logins = message.logins;
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  asked.removeEventListener('abort', stop);
  asked.throwIfAborted();
  if (code !== 0 || !logins)
    throw new DemoError('The demo could not be put into the database. Why, is said above.');
  return logins;
}
