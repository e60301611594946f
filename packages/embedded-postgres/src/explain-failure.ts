import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const LOG_LINES_SHOWN = 15;

const CAUSES: { pattern: RegExp; sentence: (folder: string) => string }[] = [
  {
    pattern: /no space left on device|disk full/i,
    sentence: (folder) => `The disk is full. Free some space where ${folder} lies and start again.`,
  },
  {
    pattern: /could not look up effective user/i,
    sentence: () =>
      'PostgreSQL needs a user with a name, and this process runs under a number that has none. ' +
      'Start as a user of this machine, or set DATABASE_URL to a PostgreSQL server.',
  },
  {
    pattern: /incompatible with server|initialized by PostgreSQL version/i,
    sentence: (folder) =>
      `The database folder ${folder} was made by another version of PostgreSQL. ` +
      'Move it away (or delete it, with the data in it) and start again.',
  },
  {
    pattern: /shared memory segment|could not create semaphores/i,
    sentence: () =>
      'The system has no shared memory left for PostgreSQL. Close other databases and start again.',
  },
  {
    pattern: /permission denied/i,
    sentence: (folder) =>
      `PostgreSQL may not read or write ${folder}. It may have been made by another user: ` +
      'start as that user, or move the folder away.',
  },
  {
    pattern:
      /PANIC|could not locate a valid checkpoint|could not open file|could not read file|invalid .*(file|data)|pg_control|is not a valid data directory|does not exist/i,
    sentence: (folder) => brokenFolder(folder),
  },
];

/** The sentence for a folder whose files are damaged or incomplete. */
export function brokenFolder(folder: string): string {
  return (
    `The database folder ${folder} is broken: files of it are missing or damaged. ` +
    'Move it away (or delete it, with the data in it) and start again: a new one is made.'
  );
}

/** Reads what PostgreSQL wrote before it gave up and says in one sentence what to do. */
export function explainFailure(log: string, folder: string): EmbeddedPostgresError {
  const tail = log.trim().split('\n').slice(-LOG_LINES_SHOWN).join('\n');
  const cause = CAUSES.find(({ pattern }) => pattern.test(tail));
  return new EmbeddedPostgresError(cause?.sentence(folder) ?? 'PostgreSQL did not start.', tail);
}

/** True when the server gave up because somebody took its port first. */
export function isPortTaken(log: string): boolean {
  return /address already in use|could not bind|could not create any TCP\/IP sockets/i.test(log);
}

/** True when a server that was shot has children left that are about to notice. */
export function isStillEnding(log: string): boolean {
  return /pre-existing shared memory block/i.test(log);
}
