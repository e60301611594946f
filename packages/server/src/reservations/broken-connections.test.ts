import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'node:net';
import { LockMode, type MikroORM } from '@mikro-orm/postgresql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectHealthy, WITHOUT_MONEY } from '../doctor/expect-healthy.ts';
import { Inventory } from '../inventory/inventory.ts';
import { newId } from '../new-id.ts';
import { createOrm } from '../orm.ts';
import { ProblemError } from '../problem-error.ts';
import { SurvivingClient } from '../surviving-client.ts';
import { testEvent } from '../test-event.ts';
import { testRuntime, type TestRuntime } from '../test-runtime.ts';
import { transaction } from '../transaction.ts';
import { holdPlaces } from './hold-places.ts';
import { Lanes } from './lanes.ts';
import { Reservation, type ReservationRecord } from './reservation.ts';

/** Few, so that a connection that is never given back is missed at once. */
const POOL_MAX = 3;
const HOLDS = 600;
const KILLS_MAX = 20;

let world: TestRuntime;
/** The process whose connections break. */
let broken: MikroORM;
let eventId: string;
beforeEach(async () => {
  world = await testRuntime();
  broken = await createOrm({ url: world.databaseUrl, poolMax: POOL_MAX });
  ({ eventId } = await testEvent(world.em, { rows: 20, seatsPerRow: 50 }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await broken.close(true);
  await world[Symbol.asyncDispose]();
});

const chosen = (seatIds: string[]) => ({ kind: 'chosen' as const, seats: seatIds, areas: [] });

function hold(lanes: Lanes, place: number, reservationId = newId()): Promise<ReservationRecord> {
  const buyer = { id: newId(), guest: true, name: null };
  return holdPlaces(lanes, buyer, { eventId, reservationId, choice: chosen([`0-${place}`]) });
}

async function killConnections(): Promise<number> {
  const [row] = await world.em.fork().execute<{ killed: number }[]>(
    `select count(pg_terminate_backend(pid))::int as killed from pg_stat_activity
     where datname = current_database() and application_name = 'onsale' and pid <> pg_backend_pid()`,
  );
  return row!.killed;
}

describe('when the database cuts connections', () => {
  it('answers everybody, loses nothing that it confirmed, and goes on', { timeout: 60_000 }, async () => {
    const processes = [0, 1].map(() => new Lanes(broken.em, { batchMax: 5 }));
    const answering = Promise.allSettled(
      Array.from({ length: HOLDS }, (_, index) => hold(processes[index % 2]!, index)),
    );
    let killed = 0;
    while (killed < KILLS_MAX && !(await Promise.race([answering, wait(40)])))
      killed += await killConnections();
    const answers = await answering;
    // More than the pool has: each would have taken a slot with it.
    expect(killed).toBeGreaterThan(2 * POOL_MAX);

    const again = performance.now();
    await Promise.all(
      Array.from({ length: 2 * POOL_MAX }, (_, index) => hold(new Lanes(broken.em), 900 + index)),
    );
    expect(performance.now() - again).toBeLessThan(5_000);

    const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : []));
    expect(done.length).toBeGreaterThan(HOLDS / 2);
    expect(await world.em.fork().count(Reservation, { eventId, id: { $in: done } })).toBe(done.length);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(String(answer.reason)).toMatch(/terminat|connection/i);
    await expectHealthy(world.em, { except: WITHOUT_MONEY });
  });

  it('asks what became of a commit whose answer was lost, instead of guessing', async () => {
    const lost = loseTheAnswerTo('commit', 1);
    const reservationId = newId();
    const held = await hold(new Lanes(broken.em), 7, reservationId);
    expect(lost.count).toBe(1);
    expect(held).toMatchObject({ id: reservationId, state: 'pending' });
    await expectHealthy(world.em, { except: WITHOUT_MONEY });
  });

  it('gives a connection back also when its rollback cannot be sent', async () => {
    const failing = () =>
      transaction(broken.em, async (tx) => {
        await tx.execute('select pg_terminate_backend(pg_backend_pid())');
      });
    const attempts = await Promise.allSettled(Array.from({ length: POOL_MAX }, failing));
    expect(attempts.map(({ status }) => status)).toEqual(Array(POOL_MAX).fill('rejected'));
    const answer = await Promise.race([hold(new Lanes(broken.em), 7), wait(5_000, 'no connection was left')]);
    expect(answer).toMatchObject({ state: 'pending' });
  });
});

describe('a batch', () => {
  it('does not go down with the one command that breaks', async () => {
    const alarms: number[] = [];
    const lanes = new Lanes(broken.em, { onReplay: (_, __, size) => alarms.push(size) });
    const held = await hold(lanes, 0);
    const poison = lanes.run(eventId, {
      kind: 'confirm',
      reservationId: held.id,
      alongside: () => {
        throw new Error('poison');
      },
    });
    const [broke, ...others] = await Promise.allSettled([
      poison,
      ...[1, 2, 3, 4, 5].map((place) => hold(lanes, place)),
    ]);
    expect(broke).toMatchObject({ status: 'rejected', reason: new Error('poison') });
    expect(others.map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
    expect(alarms[0]).toBe(6);
    expect(await world.em.fork().findOneOrFail(Reservation, { eventId, id: held.id })).toMatchObject({
      state: 'pending',
    });
    await expectHealthy(world.em, { except: WITHOUT_MONEY });
  });

  it('leaves those who do not fit into the lane no waiting: they hear at once that it is busy', async () => {
    const lanes = new Lanes(broken.em, { waitingMax: 20 });
    const { accepted, refusals } = await transaction(world.em, async (gate) => {
      await gate.find(Inventory, { eventId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const first = hold(lanes, 0);
      await wait(50);
      const waiting = Array.from({ length: 20 }, (_, index) => hold(lanes, 1 + index));
      const asked = performance.now();
      const refused = await Promise.allSettled(
        Array.from({ length: 200 }, (_, index) => hold(lanes, 100 + index)),
      );
      expect(performance.now() - asked).toBeLessThan(50);
      return { accepted: [first, ...waiting], refusals: refused };
    });
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 'rejected', reason: expect.any(ProblemError) });
      const { problem } = (refusal as PromiseRejectedResult).reason as ProblemError;
      expect(problem).toEqual({ reason: 'busy', retryAfterMs: expect.any(Number) });
    }
    expect((await Promise.all(accepted)).map(({ state }) => state)).toEqual(Array(21).fill('pending'));
    await expectHealthy(world.em, { except: WITHOUT_MONEY });
  });
});

/** The server does what it is told, and the connection breaks before we hear of it. */
function loseTheAnswerTo(statement: string, times: number): { count: number } {
  const lost = { count: 0 };
  const query = SurvivingClient.prototype.query as (...args: unknown[]) => Promise<unknown>;
  vi.spyOn(SurvivingClient.prototype, 'query').mockImplementation(function (
    this: SurvivingClient,
    ...args: unknown[]
  ) {
    const answer = query.apply(this, args);
    if (args[0] !== statement || lost.count >= times) return answer as never;
    lost.count += 1;
    return answer.then(() => {
      const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
      stream.destroy();
      throw new Error('Connection terminated unexpectedly');
    }) as never;
  });
  return lost;
}
