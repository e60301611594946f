import type { Choice } from '@onsale/schemas';
import fc from 'fast-check';
import type { Command, PlaceRef } from './command.ts';
import { PRICES, SEATS } from './test-memory.ts';
import { idOf, type Owners } from './test-owners.ts';

/** A command whose places are named when its turn comes: some of those that the reservation has then. */
export type Move = (owners: Owners) => Command;

const STAFF = { id: 'staff', name: 'Staff' };
/** Few of each, so that commands meet. */
const reservationId = fc.constantFrom('r0', 'r1', 'r2', 'r3', 'r4');
const buyerId = fc.constantFrom('b0', 'b1');
const changeId = fc.constantFrom('c0', 'c1', 'c2');
/** One bit for each of a reservation's places. */
const among = fc.nat(31);
const alongside = () => {};

/** One more than there are: a seat that does not exist. */
const seat = fc.nat(SEATS).map((place) => ({ section: 0, place }));
const someSeats = (maxLength: number) =>
  fc.uniqueArray(seat, { minLength: 1, maxLength, selector: ({ place }) => place });
const neighbours = fc
  .tuple(fc.nat(SEATS - 1), fc.integer({ min: 1, max: 4 }))
  .map(([first, length]) => Array.from({ length }, (_, index) => ({ section: 0, place: first + index })));
const areas = fc.integer({ min: 1, max: 4 }).map((quantity) => [{ section: 1, quantity }]);

const choice: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 4, arbitrary: neighbours.map((seats) => chosen(seats, [])) },
  { weight: 2, arbitrary: someSeats(4).map((seats) => chosen(seats, [])) },
  { weight: 2, arbitrary: fc.tuple(someSeats(3), areas).map(([seats, standing]) => chosen(seats, standing)) },
  { weight: 1, arbitrary: areas.map((standing) => chosen([], standing)) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('best' as const),
      quantity: fc.integer({ min: 1, max: 4 }),
      categories: fc.subarray([1, 2, 3]),
      together: fc.boolean(),
      priceMaxMinor: fc.option(fc.constantFrom(...PRICES)),
      stepFree: fc.constant(false),
    }),
  },
);

const hold = fc
  .tuple(reservationId, buyerId, choice, fc.constantFrom(undefined, undefined, 'the house wants it so'))
  .map(([id, buyer, wanted, overrideReason]): Move => {
    const holder = { id: buyer, guest: true, name: null };
    const choiceHash = JSON.stringify(wanted);
    return () => ({
      kind: 'hold',
      reservationId: id,
      buyer: holder,
      choice: wanted,
      choiceHash,
      overrideReason,
    });
  });
const release = fc.tuple(reservationId, buyerId).map(([id, buyer]): Move => () => ({
  kind: 'release',
  reservationId: id,
  buyerId: buyer,
}));
const extend = fc
  .tuple(reservationId, buyerId, fc.constantFrom(1, 1, 2, 3, 'paying' as const, 'paying' as const))
  .map(([id, buyer, extension]): Move => () => ({
    kind: 'extend',
    reservationId: id,
    buyerId: buyer,
    extension,
  }));
const confirm = reservationId.map((id): Move => () => ({ kind: 'confirm', reservationId: id, alongside }));
const giveBack = fc.tuple(reservationId, fc.option(among)).map(([id, bits]): Move => (owners) => {
  const places = bits === null ? null : ownPlaces(owners, id, bits);
  return { kind: 'give_back', reservationId: id, actorId: null, places, alongside };
});
const exchange = fc
  .tuple(reservationId, among, choice, changeId)
  .map(([id, bits, wanted, change]): Move => (owners) => {
    const give = ownPlaces(owners, id, bits);
    return {
      kind: 'exchange',
      reservationId: id,
      actorId: null,
      changeId: change,
      give,
      choice: wanted,
      alongside,
    };
  });
const block = someSeats(3).map((seats): Move => () => ({
  kind: 'block',
  seats,
  reason: 'Press',
  channel: 'press',
  actor: STAFF,
}));
const unblock = someSeats(3).map((seats): Move => () => ({ kind: 'unblock', seats, actor: STAFF }));
const tidy = fc.constant<Move>(() => ({ kind: 'tidy' }));

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: hold },
  { weight: 3, arbitrary: release },
  { weight: 3, arbitrary: extend },
  { weight: 4, arbitrary: confirm },
  { weight: 3, arbitrary: giveBack },
  { weight: 4, arbitrary: exchange },
  { weight: 2, arbitrary: block },
  { weight: 2, arbitrary: unblock },
  { weight: 1, arbitrary: tidy },
);

/** Batches of commands, with time passing in between: some holds run out. */
export const batches = fc.array(
  fc.record({
    secondsLater: fc.oneof(fc.nat(60), fc.nat(900)),
    moves: fc.array(move, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 8, size: 'max' },
);

function chosen(seats: PlaceRef[], standing: { section: number; quantity: number }[]): Choice {
  return { kind: 'chosen', seats: seats.map(idOf), areas: standing };
}

function ownPlaces(owners: Owners, id: string, bits: number): PlaceRef[] {
  const places = owners.known.get(id)?.places ?? [];
  return places
    .filter((_, index) => (bits >> index) & 1)
    .map((place) => ({ section: Number(place.slice(0, 1)), place: Number(place.slice(2)) }));
}
