import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectHealthy, WITHOUT_MONEY } from '../doctor/expect-healthy.ts';
import { updateEvent } from '../events/update-event.ts';
import { Claim } from '../inventory/claim.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import { newId } from '../new-id.ts';
import { testEvent, type TestEvent, type TestEventOptions } from '../test-event.ts';
import { testRuntime, type TestRuntime } from '../test-runtime.ts';
import { transaction } from '../transaction.ts';
import { Event } from '../events/event.ts';
import { holdPlaces, releaseHold } from './hold-places.ts';
import { Reservation } from './reservation.ts';
import { interleave, ordersOf, type Step } from './test-interleave.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime();
});
afterAll(() => world[Symbol.asyncDispose]());

const STANDING = 5;
const alongside = () => {};
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

const ONE_STANDING = standing(1);

/** Each reservation has a buyer of its own, with the same id. */
const buyerOf = (id: string) => ({ id, guest: true, name: null });

/** One event with the things that buyers and staff do to it. */
class Scene {
  readonly event: TestEvent;
  constructor(event: TestEvent) {
    this.event = event;
  }

  take =
    (id: string, choice: ReturnType<typeof seats> | ReturnType<typeof standing>, buyer = buyerOf(id)): Step =>
    (lanes) =>
      holdPlaces(lanes, buyer, { ...this.#key(id), choice });
  release =
    (id: string): Step =>
    (lanes) =>
      releaseHold(lanes, buyerOf(id), this.#key(id));
  confirm =
    (reservationId: string): Step =>
    (lanes) =>
      lanes.run(this.event.eventId, { kind: 'confirm', reservationId, alongside });
  giveBack =
    (reservationId: string): Step =>
    (lanes) =>
      lanes.run(this.event.eventId, {
        kind: 'give_back',
        reservationId,
        actorId: null,
        places: null,
        alongside,
      });
  exchange =
    (reservationId: string, from: number, to: number | typeof ONE_STANDING): Step =>
    (lanes) =>
      lanes.run(this.event.eventId, {
        kind: 'exchange',
        reservationId,
        actorId: null,
        changeId: newId(),
        give: [{ section: 0, place: from }],
        choice: typeof to === 'number' ? seats(to) : to,
        alongside,
      });
  block =
    (place: number): Step =>
    (lanes) =>
      lanes.run(this.event.eventId, {
        kind: 'block',
        seats: [{ section: 0, place }],
        reason: 'Camera',
        channel: 'house',
        actor: this.event.staff,
      });
  sweep: Step = (lanes) => lanes.run(this.event.eventId, { kind: 'tidy' });
  change =
    (change: Parameters<typeof updateEvent>[2]['change']): Step =>
    () =>
      transaction(world.em, async (tx) => {
        const { version } = await tx
          .fork({ keepTransactionContext: true })
          .findOneOrFail(Event, { id: this.event.eventId });
        return updateEvent(tx, this.event.staff, { eventId: this.event.eventId, version, change });
      });

  async now(step: Step): Promise<void> {
    await step(world.runtime.context.lanes);
  }

  async lapse(id: string): Promise<void> {
    const past = new Date(Date.now() - 1_000);
    await world.em.fork().nativeUpdate(Reservation, { eventId: this.event.eventId, id }, { expiresAt: past });
  }

  /** Whose each claimed seat is. */
  async owners(): Promise<Record<string, string>> {
    const claims = await world.em.fork().find(Claim, { eventId: this.event.eventId, section: 0 });
    return Object.fromEntries(
      claims.map(({ section, place, reservationId }) => [seatIdOf(section, place), reservationId]),
    );
  }

  #key(reservationId: string) {
    return { eventId: this.event.eventId, reservationId };
  }
}

/** Plays the steps in every order, each on an event of its own, and has the doctor look at it afterwards. */
async function inEveryOrder<Name extends string>(
  names: readonly Name[],
  play: (scene: Scene) => Promise<Record<Name, Step>>,
  expectation: (answers: Record<Name, string>, scene: Scene) => Promise<void>,
  options: TestEventOptions = {},
): Promise<void> {
  for (const order of ordersOf(names)) {
    const scene = new Scene(await testEvent(world.em, { rows: 1, standing: STANDING, ...options }));
    const answers = await interleave(world.em, scene.event.eventId, await play(scene), order);
    const story = `${order.join(', ')}: ${JSON.stringify(answers)}`;
    try {
      await expectation(answers, scene);
      await expectHealthy(world.em, { eventId: scene.event.eventId, except: WITHOUT_MONEY });
    } catch (error) {
      throw new Error(story, { cause: error });
    }
  }
}

const [ada, ben] = [newId(), newId()];

describe('in whatever order', () => {
  it('two who take the same seat: one has it', () =>
    inEveryOrder(
      ['ada takes', 'ben takes'],
      async (scene) => ({
        'ada takes': scene.take(ada, seats(3, 4)),
        'ben takes': scene.take(ben, seats(4, 5)),
      }),
      async (answers, scene) => {
        expect(Object.values(answers).sort()).toEqual(['done', 'seats_taken']);
        const winner = answers['ada takes'] === 'done' ? ada : ben;
        expect((await scene.owners())['0-4']).toBe(winner);
        expect(Object.keys(await scene.owners())).toHaveLength(2);
      },
    ));

  it('a hold ran out, its buyer pays, another takes the seat, the sweeper sweeps: one of the two has it', () =>
    inEveryOrder(
      ['ada pays', 'ben takes', 'the sweeper sweeps'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(3)));
        await scene.lapse(ada);
        return {
          'ada pays': scene.confirm(ada),
          'ben takes': scene.take(ben, seats(3)),
          'the sweeper sweeps': scene.sweep,
        };
      },
      async (answers, scene) => {
        expect([answers['ada pays'], answers['ben takes']].sort()).toEqual(['done', 'seats_taken']);
        expect(answers['the sweeper sweeps']).toBe('done');
        expect(await scene.owners()).toEqual({ '0-3': answers['ada pays'] === 'done' ? ada : ben });
      },
    ));

  it('a buyer pays in one tab and lets go in another: paid and kept, or let go and not paid', () =>
    inEveryOrder(
      ['pay', 'let go'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(3)));
        return { pay: scene.confirm(ada), 'let go': scene.release(ada) };
      },
      async (answers, scene) => {
        expect(Object.values(answers).sort()).toEqual(['done', 'wrong_state']);
        expect(await scene.owners()).toEqual(answers.pay === 'done' ? { '0-3': ada } : {});
      },
    ));

  it('a hold that ran out is let go, swept and taken: the taker has it', () =>
    inEveryOrder(
      ['ada lets go', 'ben takes', 'the sweeper sweeps'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(3)));
        await scene.lapse(ada);
        return {
          'ada lets go': scene.release(ada),
          'ben takes': scene.take(ben, seats(3)),
          'the sweeper sweeps': scene.sweep,
        };
      },
      async (answers, scene) => {
        expect(answers).toEqual({ 'ada lets go': 'done', 'ben takes': 'done', 'the sweeper sweeps': 'done' });
        expect(await scene.owners()).toEqual({ '0-3': ben });
      },
    ));

  it('a paid seat is exchanged while another wants the new one: nobody is without a seat they had', () =>
    inEveryOrder(
      ['ada exchanges', 'ben takes'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(0)));
        await scene.now(scene.confirm(ada));
        return { 'ada exchanges': scene.exchange(ada, 0, 6), 'ben takes': scene.take(ben, seats(6)) };
      },
      async (answers, scene) => {
        expect(Object.values(answers).sort()).toEqual(['done', 'seats_taken']);
        expect(await scene.owners()).toEqual(
          answers['ada exchanges'] === 'done' ? { '0-6': ada } : { '0-0': ada, '0-6': ben },
        );
      },
    ));

  it('a paid seat is exchanged and given back at once: none is left over', () =>
    inEveryOrder(
      ['exchange', 'give back'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(0)));
        await scene.now(scene.confirm(ada));
        return { exchange: scene.exchange(ada, 0, 6), 'give back': scene.giveBack(ada) };
      },
      async (answers, scene) => {
        expect(answers['give back']).toBe('done');
        expect(['done', 'wrong_state']).toContain(answers.exchange);
        expect(await scene.owners()).toEqual({});
      },
    ));

  it('one buyer takes in two sections at once: not more than one buyer may have', () =>
    inEveryOrder(
      ['seats', 'standing'],
      async (scene) => ({
        seats: scene.take(newId(), seats(0, 1), buyerOf(ada)),
        standing: scene.take(newId(), standing(2), buyerOf(ada)),
      }),
      async (answers) => expect(Object.values(answers).sort()).toEqual(['done', 'too_many_places']),
      { placesPerBuyerMax: 3 },
    ));

  it('a reservation moves to another section while it is paid for or let go: all of it is, or nothing', () =>
    inEveryOrder(
      ['exchange', 'pay', 'let go'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(0)));
        return {
          exchange: scene.exchange(ada, 0, ONE_STANDING),
          pay: scene.confirm(ada),
          'let go': scene.release(ada),
        };
      },
      async (answers, scene) => {
        expect([answers.pay, answers['let go']].sort()).toEqual(['done', 'wrong_state']);
        const isMoved = answers.exchange === 'done';
        const claims = await world.em.fork().find(Claim, { eventId: scene.event.eventId });
        expect(claims.map(({ section }) => section)).toEqual(answers.pay === 'done' ? [isMoved ? 1 : 0] : []);
      },
    ));

  it('two who want each other’s seats keep their own', () =>
    inEveryOrder(
      ['ada exchanges', 'ben exchanges'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(0)));
        await scene.now(scene.take(ben, seats(6)));
        return { 'ada exchanges': scene.exchange(ada, 0, 6), 'ben exchanges': scene.exchange(ben, 6, 0) };
      },
      async (answers, scene) => {
        expect(Object.values(answers)).toEqual(['seats_taken', 'seats_taken']);
        expect(await scene.owners()).toEqual({ '0-0': ada, '0-6': ben });
      },
    ));

  it('two exchanges of one reservation: the second knows that its seat is gone', () =>
    inEveryOrder(
      ['to six', 'to eight'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(0)));
        await scene.now(scene.confirm(ada));
        return { 'to six': scene.exchange(ada, 0, 6), 'to eight': scene.exchange(ada, 0, 8) };
      },
      async (answers, scene) => {
        expect(Object.values(answers).sort()).toEqual(['changed_meanwhile', 'done']);
        expect(await scene.owners()).toEqual(answers['to six'] === 'done' ? { '0-6': ada } : { '0-8': ada });
      },
    ));

  it('staff block a seat whose hold ran out, its buyer pays, another takes it: one of the three has it', () =>
    inEveryOrder(
      ['staff block', 'ada pays', 'ben takes'],
      async (scene) => {
        await scene.now(scene.take(ada, seats(3)));
        await scene.lapse(ada);
        return {
          'staff block': scene.block(3),
          'ada pays': scene.confirm(ada),
          'ben takes': scene.take(ben, seats(3)),
        };
      },
      async (answers, scene) => {
        expect(Object.values(answers).filter((answer) => answer === 'done')).toHaveLength(1);
        const owner = answers['ada pays'] === 'done' ? ada : ben;
        expect(await scene.owners()).toEqual(answers['staff block'] === 'done' ? {} : { '0-3': owner });
      },
    ));

  it('staff make the standing area smaller while people come: never more people than it takes', () =>
    inEveryOrder(
      ['staff resize', 'ada takes', 'ben takes'],
      async (scene) => ({
        'staff resize': scene.change({ areaCapacities: [{ section: 1, capacity: 3 }] }),
        'ada takes': scene.take(ada, standing(2)),
        'ben takes': scene.take(ben, standing(2)),
      }),
      async (answers) => {
        expect([
          { 'staff resize': 'capacity_below_taken', 'ada takes': 'done', 'ben takes': 'done' },
          { 'staff resize': 'done', 'ada takes': 'done', 'ben takes': 'area_full' },
          { 'staff resize': 'done', 'ada takes': 'area_full', 'ben takes': 'done' },
        ]).toContainEqual(answers);
      },
    ));

  it('staff raise the price while somebody takes a seat: the old price or the new one, and nobody sees both', () =>
    inEveryOrder(
      ['staff raise', 'ada takes', 'ben takes'],
      async (scene) => {
        const covers = [0, 1].map((section) => [{ section, places: null }]);
        const categories = [
          { number: 1, name: 'Seated', priceMinor: 5_000, covers: covers[0]! },
          { number: 2, name: 'Standing', priceMinor: 2_000, covers: covers[1]! },
        ];
        return {
          'staff raise': scene.change({ categories }),
          'ada takes': scene.take(ada, seats(0, 1)),
          'ben takes': scene.take(ben, seats(2, 3)),
        };
      },
      async (answers, scene) => {
        expect(Object.values(answers)).toEqual(['done', 'done', 'done']);
        const held = await world.em.fork().find(Reservation, { eventId: scene.event.eventId });
        for (const { places, totalMinor } of held) {
          expect([8_000, 10_000]).toContain(totalMinor);
          expect(new Set(places.map((place) => place.priceMinor)).size).toBe(1);
        }
      },
    ));
});
