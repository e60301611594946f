import { testDatabase } from '@onsale/embedded-postgres/testing';
import { createOrm, migrateDatabase } from '@onsale/server/runtime';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { examine } from './examine.ts';
import { NoShopError } from './shop-database.ts';

const print = vi.spyOn(console, 'log').mockImplementation(() => {});
afterEach(() => void print.mockClear());
const printed = () => print.mock.calls.map(([line]) => String(line));

describe('onsale doctor', () => {
  it('says that all is well', async () => {
    await using database = await testDatabase({ prepare: migrateDatabase });
    expect(await examine(database.url)).toBe(true);
    expect(printed().filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(printed()).toContain(
      '✓ I1  A place of an event belongs to one reservation at most, and one ticket at most is valid for it.',
    );
  });

  it('says what is broken and where to look', async () => {
    await using database = await testDatabase({ prepare: migrateDatabase });
    const orm = await createOrm({ url: database.url });
    await orm.em.execute('insert into claim select gen_random_uuid(), 3, 14, gen_random_uuid()');
    await orm.close();
    expect(await examine(database.url)).toBe(false);
    expect(printed()).toContain('✗ I5  Every hold ends, and every claim belongs to a reservation.');
    expect(printed()).toContain('  1 × claims belong to no reservation');
    expect(printed().find((line) => line.startsWith('    event '))).toContain('seat 3-14');
  });

  it('knows a database that is no shop', async () => {
    await using database = await testDatabase({ prepare: async () => {}, template: 'empty' });
    await expect(examine(database.url)).rejects.toThrow(NoShopError);
  });

  it('says when nobody answers', async () => {
    await expect(examine('postgres://nobody@127.0.0.1:9/none')).rejects.toThrow(/cannot be reached/);
  });
});
