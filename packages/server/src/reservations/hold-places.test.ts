import { LIVE_HOLDS_PER_BUYER_MAX } from '@onsale/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectHealthy, WITHOUT_MONEY } from '../doctor/expect-healthy.ts';
import { Claim } from '../inventory/claim.ts';
import { Inventory } from '../inventory/inventory.ts';
import { newId } from '../new-id.ts';
import { ProblemError } from '../problem-error.ts';
import { testEvent } from '../test-event.ts';
import { testRuntime, type TestRuntime } from '../test-runtime.ts';
import { sqlOf } from '../transaction.ts';
import { extendHold, holdPlaces, releaseHold } from './hold-places.ts';
import { Lanes } from './lanes.ts';
import { Reservation } from './reservation.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime();
});
afterAll(async () => {
  await expectHealthy(world.em, { except: WITHOUT_MONEY }).finally(() => world[Symbol.asyncDispose]());
});

const buyer = () => ({ id: newId(), guest: true, name: null });
const seats = (...places: number[]) => ({
  kind: 'chosen' as const,
  seats: places.map((place) => `0-${place}`),
  areas: [],
});
const standing = (quantity: number) => ({
  kind: 'chosen' as const,
  seats: [],
  areas: [{ section: 1, quantity }],
});
const best = (quantity: number) => ({
  kind: 'best' as const,
  quantity,
  categories: [],
  together: true,
  stepFree: false,
});

async function problemOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ProblemError ? error.problem : error;
}

describe('holding places', () => {
  it('gives one seat to one of fifty who want it at once', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(7) }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason.problem] : [],
    );
    expect(refused).toEqual(Array.from({ length: 49 }, () => ({ reason: 'seats_taken', seatIds: ['0-7'] })));
    expect(await world.em.fork().count(Claim, { eventId })).toBe(1);
  });

  it('gives it to one also when the fifty come through two processes', async () => {
    const { eventId } = await testEvent(world.em);
    const orm = world.runtime.context.orm;
    const processes = [new Lanes(orm.em), new Lanes(orm.em)];
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        holdPlaces(processes[index % 2]!, buyer(), { eventId, reservationId: newId(), choice: seats(7) }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('oversells in the naive way, which this test would notice', async () => {
    const { eventId } = await testEvent(world.em);
    const key = { eventId, section: 0 };
    let sold = 0;
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const em = world.em.fork();
        const row = await em.findOneOrFail(Inventory, key);
        if (row.stateOf(7) !== 0) return;
        const states = Buffer.from(row.states);
        states[7] = 1;
        await em.nativeUpdate(Inventory, key, { states });
        sold += 1;
      }),
    );
    expect(sold).toBeGreaterThan(1);
    // The doctor need not see it.
    await world.em.fork().nativeDelete(Inventory, { eventId });
  });

  it('takes all of a choice or nothing, and says which seats are gone', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(3, 4) });
    const refused = holdPlaces(lanes, buyer(), {
      eventId,
      reservationId: newId(),
      choice: seats(2, 3, 4, 5),
    });
    expect(await problemOf(refused)).toEqual({ reason: 'seats_taken', seatIds: ['0-3', '0-4'] });
    expect(await world.em.fork().count(Claim, { eventId })).toBe(2);
  });

  it('holds seats and standing places together', async () => {
    const { eventId } = await testEvent(world.em);
    const choice = { ...seats(0, 1), areas: [{ section: 1, quantity: 3 }] };
    const held = await holdPlaces(world.runtime.context.lanes, buyer(), {
      eventId,
      reservationId: newId(),
      choice,
    });
    expect(held.totalMinor).toBe(2 * 4_000 + 3 * 2_000);
    expect(held.places).toHaveLength(5);
  });

  it('never lets in more people than a standing section takes', async () => {
    const { eventId } = await testEvent(world.em, { standing: 20 });
    const lanes = world.runtime.context.lanes;
    const answers = await Promise.allSettled(
      Array.from({ length: 15 }, () =>
        holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: standing(2) }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(10);
    const last = await problemOf(
      holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: standing(1) }),
    );
    expect(last).toEqual({ reason: 'area_full', section: 1, wanted: 1, left: 0 });
  });

  it('answers a repeated request with the first answer, and refuses the id for another choice', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const someone = buyer();
    const reservationId = newId();
    const twice = await Promise.all([
      holdPlaces(lanes, someone, { eventId, reservationId, choice: seats(1) }),
      holdPlaces(lanes, someone, { eventId, reservationId, choice: seats(1) }),
    ]);
    expect(twice[0].expiresAt).toEqual(twice[1].expiresAt);
    expect(await world.em.fork().count(Claim, { eventId })).toBe(1);
    expect(await problemOf(holdPlaces(lanes, someone, { eventId, reservationId, choice: seats(2) }))).toEqual(
      { reason: 'id_reused' },
    );
    expect(await problemOf(holdPlaces(lanes, buyer(), { eventId, reservationId, choice: seats(1) }))).toEqual(
      { reason: 'id_reused' },
    );
  });

  it('takes over a hold that ran out, with nobody sweeping', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const first = await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(5, 6) });
    await lapse(eventId, first.id);
    const second = await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(6) });
    expect(second.state).toBe('pending');
    expect(await world.em.fork().findOneOrFail(Reservation, { eventId, id: first.id })).toMatchObject({
      state: 'expired',
    });
    expect(await world.em.fork().find(Claim, { eventId })).toMatchObject([
      { place: 6, reservationId: second.id },
    ]);
  });

  it('keeps one buyer from holding more than the limit, also against a race with themselves', async () => {
    const { eventId } = await testEvent(world.em);
    const someone = buyer();
    const answers = await Promise.allSettled(
      Array.from({ length: 9 }, (_, place) =>
        holdPlaces(world.runtime.context.lanes, someone, {
          eventId,
          reservationId: newId(),
          choice: seats(place),
        }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(LIVE_HOLDS_PER_BUYER_MAX);
  });

  it('chooses neighbours nearest to the stage when asked for the best', async () => {
    const { eventId } = await testEvent(world.em);
    const held = await holdPlaces(world.runtime.context.lanes, buyer(), {
      eventId,
      reservationId: newId(),
      choice: best(2),
    });
    expect(held.places.map(({ section, place }) => [section, place])).toEqual([
      [0, 4],
      [0, 5],
    ]);
  });

  it('sells nothing before the sale opens', async () => {
    const opensAt = new Date(Date.now() + 3_600_000);
    const { eventId } = await testEvent(world.em, { saleOpensAt: opensAt });
    const refused = await problemOf(
      holdPlaces(world.runtime.context.lanes, buyer(), { eventId, reservationId: newId(), choice: seats(1) }),
    );
    expect(refused).toEqual({ reason: 'sale_not_open', opensAt: opensAt.toISOString() });
  });
});

describe('the single-seat rule', () => {
  it('refuses what leaves a seat alone, with the alternatives, unless staff have a reason', async () => {
    const { eventId } = await testEvent(world.em, { singleSeats: 'strict', seatsPerRow: 6 });
    const lanes = world.runtime.context.lanes;
    const refused = await problemOf(
      holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(1, 2) }),
    );
    expect(refused).toEqual({
      reason: 'leaves_single_seat',
      alone: ['0-0'],
      alternatives: [
        ['0-0', '0-1'],
        ['0-2', '0-3'],
        ['0-4', '0-5'],
      ],
    });
    const outcome = await lanes.run(eventId, {
      kind: 'hold',
      reservationId: newId(),
      buyer: buyer(),
      choice: seats(1, 2),
      choiceHash: '',
      overrideReason: 'The sound desk stands on seat 0',
    });
    expect(outcome).toMatchObject({ kind: 'done', changed: true });
  });
});

describe('exchanging places', () => {
  const alongside = () => undefined;

  it('takes the new ones before it frees the old, once per change', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const held = await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(0, 1) });
    await lanes.run(eventId, { kind: 'confirm', reservationId: held.id, alongside });
    const change = {
      kind: 'exchange' as const,
      reservationId: held.id,
      actorId: held.buyerId,
      changeId: newId(),
      give: [{ section: 0, place: 1 }],
      choice: seats(5),
      alongside,
    };
    const [first, again] = await Promise.all([lanes.run(eventId, change), lanes.run(eventId, change)]);
    expect([first, again].map((outcome) => outcome.kind === 'done' && outcome.changed)).toEqual([
      true,
      false,
    ]);
    const claims = await world.em.fork().find(Claim, { eventId }, { orderBy: { place: 'asc' } });
    expect(claims.map((claim) => claim.place)).toEqual([0, 5]);
    expect(await world.em.fork().findOneOrFail(Inventory, { eventId, section: 0 })).toMatchObject({
      held: 0,
      sold: 2,
    });
  });

  it('leaves everything as it was when the new places are gone', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const mine = await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(0) });
    await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(5) });
    const give = [{ section: 0, place: 0 }];
    const outcome = await lanes.run(eventId, {
      kind: 'exchange',
      reservationId: mine.id,
      actorId: null,
      changeId: newId(),
      give,
      choice: seats(5),
      alongside,
    });
    expect(outcome).toMatchObject({ kind: 'refused', problem: { reason: 'seats_taken', seatIds: ['0-5'] } });
    expect(await world.em.fork().findOneOrFail(Claim, { eventId, section: 0, place: 0 })).toMatchObject({
      reservationId: mine.id,
    });
  });

  it('gives one of two who want the same places those places, and the other keeps their own', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const both = await Promise.all(
      [0, 1].map((place) =>
        holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(place) }),
      ),
    );
    const outcomes = await Promise.all(
      both.map((reservation, place) =>
        lanes.run(eventId, {
          kind: 'exchange',
          reservationId: reservation.id,
          actorId: null,
          changeId: newId(),
          give: [{ section: 0, place }],
          choice: seats(9),
          alongside,
        }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['done', 'refused']);
    expect(await world.em.fork().count(Claim, { eventId })).toBe(2);
  });
});

describe('blocked seats', () => {
  const actor = { id: newId(), name: 'Staff' };

  it('cannot be held until they are unblocked, and taken ones cannot be blocked', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const block = {
      kind: 'block' as const,
      seats: [{ section: 0, place: 3 }],
      reason: 'Camera',
      channel: 'house',
      actor,
    };
    await lanes.run(eventId, block);
    const refused = await problemOf(
      holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(3) }),
    );
    expect(refused).toEqual({ reason: 'seats_not_offered', seatIds: ['0-3'] });
    await lanes.run(eventId, { kind: 'unblock', seats: block.seats, actor });
    await holdPlaces(lanes, buyer(), { eventId, reservationId: newId(), choice: seats(3) });
    expect(await lanes.run(eventId, block)).toMatchObject({
      kind: 'refused',
      problem: { reason: 'seats_taken' },
    });
  });
});

describe('places per buyer', () => {
  it('are limited over all reservations, held and paid', async () => {
    const { eventId } = await testEvent(world.em, { placesPerBuyerMax: 3 });
    const lanes = world.runtime.context.lanes;
    const someone = buyer();
    const first = await holdPlaces(lanes, someone, { eventId, reservationId: newId(), choice: seats(0, 1) });
    await lanes.run(eventId, { kind: 'confirm', reservationId: first.id, alongside: () => undefined });
    const refused = await problemOf(
      holdPlaces(lanes, someone, { eventId, reservationId: newId(), choice: seats(2, 3) }),
    );
    expect(refused).toEqual({ reason: 'too_many_places', max: 3 });
    await holdPlaces(lanes, someone, { eventId, reservationId: newId(), choice: seats(2) });
  });
});

describe('the end of a hold', () => {
  it('is put off twice and not a third time; asking twice for the same is asking once', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const someone = buyer();
    const held = await holdPlaces(lanes, someone, { eventId, reservationId: newId(), choice: seats(1) });
    const key = { eventId, reservationId: held.id };
    await extendHold(lanes, someone, { ...key, extension: 1 });
    const again = await extendHold(lanes, someone, { ...key, extension: 1 });
    expect(again.expiresAt!.getTime() - held.expiresAt!.getTime()).toBe(300_000);
    await extendHold(lanes, someone, { ...key, extension: 2 });
    expect(await problemOf(extendHold(lanes, someone, { ...key, extension: 3 }))).toEqual({
      reason: 'no_more_time',
    });
  });

  it('frees the places when the buyer lets go, for nobody else to decide', async () => {
    const { eventId } = await testEvent(world.em);
    const lanes = world.runtime.context.lanes;
    const someone = buyer();
    const held = await holdPlaces(lanes, someone, { eventId, reservationId: newId(), choice: seats(1, 2) });
    const key = { eventId, reservationId: held.id };
    expect(await problemOf(releaseHold(lanes, buyer(), key))).toEqual({ reason: 'not_found' });
    await releaseHold(lanes, someone, key);
    expect(await world.em.fork().count(Claim, { eventId })).toBe(0);
    expect(await world.em.fork().findOneOrFail(Inventory, { eventId, section: 0 })).toMatchObject({
      held: 0,
      sold: 0,
    });
  });
});

async function lapse(eventId: string, id: string): Promise<void> {
  await sqlOf(world.em.fork())
    .updateTable('reservation')
    .set({ expires_at: new Date(Date.now() - 1_000) })
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .execute();
}
