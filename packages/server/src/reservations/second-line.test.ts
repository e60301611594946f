import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Claim } from '../inventory/claim.ts';
import { newId } from '../new-id.ts';
import { testEvent } from '../test-event.ts';
import { testRuntime, type TestRuntime } from '../test-runtime.ts';
import { sqlStateOf } from '../transaction.ts';
import { holdPlaces } from './hold-places.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime();
});
afterAll(() => world[Symbol.asyncDispose]());

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';

function hold(
  eventId: string,
  choice: { seats?: string[]; areas?: { section: number; quantity: number }[] },
) {
  const buyer = { id: newId(), guest: true, name: null };
  const wanted = { kind: 'chosen' as const, seats: [], areas: [], ...choice };
  return holdPlaces(world.runtime.context.lanes, buyer, { eventId, reservationId: newId(), choice: wanted });
}

const sqlStateAfter = (attempt: Promise<unknown>) => attempt.then(() => 'stored', sqlStateOf);

/** What the database itself refuses, should a decision ever be made on something false. */
describe('the second line', () => {
  it('stores no second claim of a seat, whatever the bytes say', async () => {
    const { eventId } = await testEvent(world.em);
    const first = await hold(eventId, { seats: ['0-3'] });
    await world.em.execute(
      `update inventory set states = set_byte(states, 3, 0), held = 0 where event_id = ? and section = 0`,
      [eventId],
    );
    expect(await sqlStateAfter(hold(eventId, { seats: ['0-3', '0-4'] }))).toBe(UNIQUE_VIOLATION);
    expect(await world.em.fork().find(Claim, { eventId })).toMatchObject([
      { place: 3, reservationId: first.id },
    ]);
  });

  it('counts no more people in a standing area than it takes', async () => {
    const { eventId } = await testEvent(world.em, { standing: 3 });
    await hold(eventId, { areas: [{ section: 1, quantity: 3 }] });
    const oneMore = `update inventory set held = held + 1 where event_id = ? and section = 1`;
    expect(await sqlStateAfter(world.em.fork().execute(oneMore, [eventId]))).toBe(CHECK_VIOLATION);
  });
});
