import pg from 'pg';
import { expect, test } from 'vitest';

import { testDatabase } from './test-database.ts';

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('gives every asker a copy of its own, prepared once', async () => {
  let prepared = 0;
  const prepare = async (url: string) => {
    prepared++;
    await rows(url, 'create table seat (name text)');
    await rows(url, `insert into seat values ('A1')`);
  };
  const [one, other] = await Promise.all([
    testDatabase({ prepare, template: 'seats' }),
    testDatabase({ prepare, template: 'seats' }),
  ]);
  await rows(one.url, 'delete from seat');

  expect(prepared).toBe(1);
  expect(await rows(one.url, 'select name from seat')).toEqual([]);
  expect(await rows(other.url, 'select name from seat')).toEqual([{ name: 'A1' }]);
  await Promise.all([one.drop(), other.drop()]);
});

test('does not take a template for ready whose preparation failed', async () => {
  const failing = testDatabase({
    template: 'flawed',
    prepare: () => Promise.reject(new Error('no such table')),
  });
  await expect(failing).rejects.toThrow('no such table');

  await using second = await testDatabase({ template: 'flawed', prepare: async () => {} });
  expect(await rows(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('sorts and compares text as Unicode does, whatever the machine is set to', async () => {
  await using database = await testDatabase({ prepare: async () => {} });
  expect(await rows(database.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  const sorted = await rows(
    database.url,
    `select name from (values ('Zug'), ('Ärger'), ('auf')) t (name) order by name`,
  );
  expect(sorted).toEqual([{ name: 'Ärger' }, { name: 'auf' }, { name: 'Zug' }]);
});
