import { afterAll, beforeAll, expect, it } from 'vitest';
import { CompiledQuery } from 'kysely';
import { arrayLiteral } from './array-literal.ts';
import { testRuntime, type TestRuntime } from './test-runtime.ts';
import { sqlOf } from './transaction.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime();
});
afterAll(() => world[Symbol.asyncDispose]());

async function readBack(cells: unknown[], type: string): Promise<unknown[]> {
  const query = CompiledQuery.raw(`select $1::${type}[] as cells`, [arrayLiteral(cells)]);
  const { rows } = await sqlOf(world.em.fork()).executeQuery<{ cells: unknown[] }>(query);
  return rows[0]!.cells;
}

it('is read by the server as what was written', async () => {
  const texts = [
    'plain',
    '',
    'NULL',
    'null',
    null,
    'a "quote"',
    'a \\ slash',
    '{"json":[1,2]}',
    'comma, and space',
    '{}',
    'né\n\t',
  ];
  expect(await readBack(texts, 'text')).toEqual(texts);
  expect(await readBack([1, null, -3], 'int')).toEqual([1, null, -3]);
  expect(await readBack([true, false], 'bool')).toEqual([true, false]);
  expect(await readBack([Buffer.from([0, 255, 92, 34])], 'bytea')).toEqual([Buffer.from([0, 255, 92, 34])]);
  const moment = new Date('2027-06-12T17:30:00.123Z');
  expect((await readBack([moment], 'timestamptz')).map((cell) => new Date(String(cell)))).toEqual([moment]);
});
