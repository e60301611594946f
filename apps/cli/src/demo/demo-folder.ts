import { resolve } from 'node:path';

/** Folder of the clone. */
export const CLONE = resolve(import.meta.dirname, '../../../..');

/** What the demo keeps between starts: the database, its secrets. Ignored by git, safe to delete. */
export const DEMO_FOLDER = resolve(CLONE, '.onsale');
