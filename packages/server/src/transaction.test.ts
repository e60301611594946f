import { LockMode } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Inventory } from './inventory/inventory.ts';
import { testEvent } from './test-event.ts';
import { testRuntime, type TestRuntime } from './test-runtime.ts';
import { transaction, type Tx } from './transaction.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime();
});
afterAll(() => world[Symbol.asyncDispose]());

/** An error as the driver gives it. */
const sqlError = (code: string) => Object.assign(new Error('from the database'), { code });

describe('transaction', () => {
  it('lets both of two that wait for each other in a circle come through', async () => {
    const { eventId } = await testEvent(world.em);
    let runs = 0;
    const both = Promise.withResolvers<void>();
    let locked = 0;
    const lock = (tx: Tx, section: number) =>
      tx.findOneOrFail(Inventory, { eventId, section }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const inOrder = (first: number, second: number) =>
      transaction(world.em, async (tx) => {
        runs += 1;
        const row = await lock(tx, first);
        if (++locked === 2) both.resolve();
        await both.promise;
        await lock(tx, second);
        row.version += 1;
      });
    await Promise.all([inOrder(0, 1), inOrder(1, 0)]);
    expect(runs).toBe(3);
    const rows = await world.em.fork().find(Inventory, { eventId });
    expect(rows.map(({ version }) => version)).toEqual([2, 2]);
  });

  it.each(['40001', '40P01', '55P03', '57P01'])(
    'runs the work again on a fresh fork after %s',
    async (code) => {
      const forks = new Set<Tx>();
      const answer = await transaction(world.em, async (tx) => {
        forks.add(tx);
        if (forks.size < 3) throw sqlError(code);
        return 'done';
      });
      expect(answer).toBe('done');
      expect(forks.size).toBe(3);
    },
  );

  it('gives up after the fourth time', async () => {
    let runs = 0;
    const failing = transaction(world.em, async () => {
      runs += 1;
      throw sqlError('40001');
    });
    await expect(failing).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });

  it('does not repeat what would fail again', async () => {
    let runs = 0;
    const failing = transaction(world.em, async () => {
      runs += 1;
      throw sqlError('23505');
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(runs).toBe(1);
  });
});
