import { Migration0001 } from './migration-0001.ts';
import { Migration0002 } from './migration-0002.ts';

/** In the order they run; a migration that has been released is never edited. */
export const migrations = [
  { name: 'Migration0001', class: Migration0001 },
  { name: 'Migration0002', class: Migration0002 },
];
