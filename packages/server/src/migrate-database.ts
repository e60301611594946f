import { createOrm } from './orm.ts';

/** Brings the database at `url` to the newest migration. Safe to repeat and to run from two processes. */
export async function migrateDatabase(url: string): Promise<void> {
  const orm = await createOrm({ url, poolMax: 2 });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
