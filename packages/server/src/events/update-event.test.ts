import type { UpdateEventInput } from '@onsale/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectHealthy, WITHOUT_MONEY } from '../doctor/expect-healthy.ts';
import { newId } from '../new-id.ts';
import { ProblemError } from '../problem-error.ts';
import { holdPlaces } from '../reservations/hold-places.ts';
import { testEvent, type TestEvent } from '../test-event.ts';
import { testRuntime, type TestRuntime } from '../test-runtime.ts';
import { transaction } from '../transaction.ts';
import { getCategories } from './availability.ts';
import { Event } from './event.ts';
import { updateEvent } from './update-event.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime();
});
afterAll(async () => {
  await expectHealthy(world.em, { except: WITHOUT_MONEY });
  await world[Symbol.asyncDispose]();
});

const seats = (...places: number[]) => ({
  kind: 'chosen' as const,
  seats: places.map((place) => `0-${place}`),
  areas: [],
});
const category = (
  number: number,
  priceMinor: number,
  covers: { section: number; places: number[] | null }[],
) => ({
  number,
  name: `Category ${number}`,
  priceMinor,
  covers,
});

async function hold({ eventId }: TestEvent, choice: Parameters<typeof holdPlaces>[2]['choice']) {
  const buyer = { id: newId(), guest: true, name: null };
  return holdPlaces(world.runtime.context.lanes, buyer, { eventId, reservationId: newId(), choice });
}

async function update({ eventId, staff }: TestEvent, change: UpdateEventInput['change'], version?: number) {
  const stored = await world.em.fork().findOneOrFail(Event, { id: eventId });
  return transaction(world.em, (tx) =>
    updateEvent(tx, staff, { eventId, version: version ?? stored.version, change }),
  );
}

async function problemOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ProblemError ? error.problem : error;
}

describe('changing an event that is on sale', () => {
  it('sells at the new price from then on, and keeps the price of what is held', async () => {
    const event = await testEvent(world.em, { priceMinor: 4_000 });
    const before = await hold(event, seats(0));
    await update(event, { categories: [category(1, 5_500, [{ section: 0, places: null }])] });
    const after = await hold(event, seats(1));
    expect([before.totalMinor, after.totalMinor]).toEqual([4_000, 5_500]);
  });

  it('refuses to take places away that somebody has, says which, and changes nothing', async () => {
    const event = await testEvent(world.em);
    await hold(event, seats(3, 4));
    const without = [category(1, 4_000, [{ section: 0, places: [0, 1, 2, 3] }])];
    expect(await problemOf(update(event, { name: 'Renamed', categories: without }))).toEqual({
      reason: 'taken_places_affected',
      what: 'Stalls',
      count: 1,
      seatIds: ['0-4'],
    });
    expect(await world.em.fork().findOneOrFail(Event, { id: event.eventId })).toMatchObject({
      name: 'Event of the test',
    });
  });

  it('offers more places at once, and takes free ones off', async () => {
    const event = await testEvent(world.em, { rows: 2, seatsPerRow: 5 });
    await update(event, { categories: [category(1, 4_000, [{ section: 0, places: [0, 1] }])] });
    expect(await problemOf(hold(event, seats(5)))).toEqual({ reason: 'seats_not_offered', seatIds: ['0-5'] });
    await update(event, { categories: [category(1, 4_000, [{ section: 0, places: null }])] });
    await hold(event, seats(5));
    const [only] = await getCategories(world.em.fork(), event.eventId, false);
    expect(only).toMatchObject({ number: 1, capacity: 10 });
  });

  it('makes a standing area larger or smaller, never smaller than those who are in', async () => {
    const event = await testEvent(world.em, { standing: 10 });
    await hold(event, { kind: 'chosen', seats: [], areas: [{ section: 1, quantity: 6 }] });
    const tooSmall = update(event, { areaCapacities: [{ section: 1, capacity: 5 }] });
    expect(await problemOf(tooSmall)).toEqual({ reason: 'capacity_below_taken', section: 1, taken: 6 });
    await update(event, { areaCapacities: [{ section: 1, capacity: 6 }] });
    const full = hold(event, { kind: 'chosen', seats: [], areas: [{ section: 1, quantity: 1 }] });
    expect(await problemOf(full)).toEqual({ reason: 'area_full', section: 1, wanted: 1, left: 0 });
  });

  it('does not write over a change that somebody else made meanwhile', async () => {
    const event = await testEvent(world.em);
    const { version } = await world.em.fork().findOneOrFail(Event, { id: event.eventId });
    await update(event, { name: 'First' }, version);
    expect(await problemOf(update(event, { name: 'Second' }, version))).toEqual({
      reason: 'changed_meanwhile',
      id: event.eventId,
    });
  });

  it('refuses a sale that would close before it opens', async () => {
    const event = await testEvent(world.em);
    const window = { saleOpensAt: '2027-02-01T10:00:00Z', saleClosesAt: '2027-01-01T10:00:00Z' };
    expect(await problemOf(update(event, window))).toMatchObject({ reason: 'bad_input' });
  });
});
