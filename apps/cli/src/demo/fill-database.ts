import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { DemoError } from './demo-error.ts';
import type { DemoLogin } from './print-welcome.ts';
import { remark } from './progress.ts';

/** What the filling program tells us. */
export type FillMessage = { migrated: true } | { progress: string } | { logins: DemoLogin[] };

export type Filling = {
  /** Done when the tables are as the server needs them. */
  migrated: Promise<void>;
  /** Done when the demo is in them. */
  filled: Promise<DemoLogin[]>;
  stop(): Promise<void>;
};

/**
 * Brings the database's tables up to date and the demo into it, in a process of its own: it can be stopped at any
 * moment (the database undoes what was not finished), and its memory is gone afterwards.
 */
export function fillDatabase(url: string): Filling {
  const child = fork(join(import.meta.dirname, 'fill-database-program.ts'), {
    env: { ...process.env, DATABASE_URL: url },
    execArgv: [],
    detached: process.platform !== 'win32',
    // What it has to say to people comes as messages; the rest is its libraries talking.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Its last message may still be on the way when it has already ended.
  const ended = Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  const migrated = Promise.withResolvers<void>();
  const filled = Promise.withResolvers<DemoLogin[]>();
  // Whoever waits hears of a failure; nobody has to.
  for (const { promise } of [migrated, filled]) promise.catch(() => {});

  child.on('message', (message: FillMessage) => {
    if ('progress' in message) remark(message.progress);
    if ('migrated' in message) migrated.resolve();
    if ('logins' in message) filled.resolve(message.logins);
  });
  void ended.then(() => {
    const failure = new DemoError('The demo could not be put into the database. Why, is said above.');
    migrated.reject(failure);
    filled.reject(failure);
  });
  const stop = async () => {
    if (child.kill('SIGKILL')) await ended;
  };
  return { migrated: migrated.promise, filled: filled.promise, stop };
}
