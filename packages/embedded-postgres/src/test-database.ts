import { randomBytes } from 'node:crypto';

import { inject } from 'vitest';

import { createDatabase, databaseUrl, dropDatabase, withConnection } from './create-database.ts';

export type TestDatabaseOptions = {
  /** Fills the template, once per run and `template` name: `migrateDatabase`, say. */
  prepare: (url: string) => Promise<void>;
  /** Name of the template, when a run needs more than one. */
  template?: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of this test run, on the server where `testDatabase` makes others. */
    databaseServerUrl: string;
  }
}

export type TestDatabase = AsyncDisposable & { url: string; drop(): Promise<void> };

/**
 * A database of its own for one test file, copied from a template that `prepare` filled.
 * The first file of a run to ask prepares it; the others wait for it, in whatever process they are.
 */
export async function testDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const { prepare, template: kind = 'migrated' } = options;
  const serverUrl = inject('databaseServerUrl');
  const run = new URL(serverUrl).pathname.slice(1);
  const template = `${run}_${kind}`;
  const name = `${run}_${randomBytes(5).toString('hex')}`;
  await withConnection(serverUrl, async (client) => {
    const lock = [`onsale ${template}`];
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', lock);
    const ready = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (!ready.rowCount) await prepareTemplate(serverUrl, template, prepare);
    await createDatabase(serverUrl, name, { template });
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock);
  });
  const drop = () => dropDatabase(serverUrl, name);
  return { url: databaseUrl(serverUrl, name), drop, [Symbol.asyncDispose]: drop };
}

// Under another name until it is whole, so that a failed preparation is not taken for a template.
async function prepareTemplate(serverUrl: string, template: string, prepare: (url: string) => Promise<void>) {
  const unfinished = `${template}_unfinished`;
  await dropDatabase(serverUrl, unfinished);
  await prepare(await createDatabase(serverUrl, unfinished));
  await withConnection(serverUrl, async (client) => {
    await client.query(
      `alter database ${client.escapeIdentifier(unfinished)} rename to ${client.escapeIdentifier(template)}`,
    );
  });
}
