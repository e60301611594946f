import type { SingleSeatRule } from '@onsale/schemas';
import { NO_CATEGORY } from '../events/category.ts';
import type { EventSheet } from '../events/event-sheet.ts';
import { Event } from '../events/event.ts';
import { firstOffer } from '../inventory/offer-places.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { SectionPlaces } from '../inventory/section-places.ts';
import type { Run, SectionLayout } from '../venues/plan-layout.ts';
import { batchState, type BatchState } from './batch-state.ts';
import type { PlaceRef } from './command.ts';
import { expire } from './expire.ts';
import { isLapsed, type ReservationRecord } from './reservation.ts';

const EVENT_ID = 'the event';
/** Three rows of seats in section 0; section 1 is for standing. */
export const ROWS = [5, 4, 3];
export const SEATS = ROWS.reduce((sum, length) => sum + length);
/** A seat that no category covers. */
export const NOT_OFFERED = SEATS - 1;
export const STANDING = 6;
export const PLACES_PER_RESERVATION_MAX = 5;
export const PLACES_PER_BUYER_MAX = 7;
/** Of categories 1, 2 and 3: the first row, the other rows, standing. */
export const PRICES = [40, 30, 15];

const categoryOf = (place: number) => (place === NOT_OFFERED ? NO_CATEGORY : place < ROWS[0]! ? 1 : 2);

/** What the database would hold for one event, without a database: batches are read from it and written to it. */
export class Memory {
  readonly sheet: EventSheet;
  readonly claims = new Map<string, string>();
  readonly blocks = new Set<string>();
  #reservations = new Map<string, ReservationRecord>();
  #sections: SectionPlaces[];

  constructor(singleSeats: SingleSeatRule) {
    this.sheet = sheetOf(singleSeats);
    const offered = Array.from({ length: SEATS }, (_, place) => place !== NOT_OFFERED);
    this.#sections = [firstOffer(0, 'seated', offered, 0), firstOffer(1, 'general', [true], STANDING)];
  }

  /** As `decideBatch` reads it: copies, the holds that ran out freed first. */
  read(now: Date): BatchState {
    const reservations = structuredClone(this.#reservations);
    const state = batchState({
      now,
      sheet: this.sheet,
      sections: new Map(this.#sections.map((section) => [section.section, { ...section }])),
      reservations,
      buyers: countLive([...reservations.values()], now),
    });
    for (const reservation of reservations.values())
      if (isLapsed(reservation, now)) expire(state, reservation);
    return state;
  }

  /** As `Ledger.write` does, in its order, with the keys that the tables have. */
  write(state: BatchState): void {
    const { freed, claimed, unblocked, blocked } = state.ledger.placeRows();
    for (const place of freed) remove(this.claims, place);
    for (const place of unblocked) remove(this.blocks, place);
    for (const claim of claimed) {
      if (this.claims.has(idOf(claim))) throw new Error(`Two claims of ${idOf(claim)}`);
      this.claims.set(idOf(claim), claim.reservationId);
    }
    for (const block of blocked) {
      if (this.blocks.has(idOf(block))) throw new Error(`Two blocks of ${idOf(block)}`);
      this.blocks.add(idOf(block));
    }
    this.#reservations = structuredClone(state.reservations);
    this.#sections = [...state.sections.values()];
  }
}

function remove(rows: Map<string, string> | Set<string>, place: PlaceRef): void {
  if (!rows.delete(idOf(place))) throw new Error(`Nothing to remove at ${idOf(place)}`);
}

function idOf({ section, place }: PlaceRef): string {
  return seatIdOf(section, place);
}

function countLive(reservations: ReservationRecord[], now: Date): BatchState['buyers'] {
  const buyers: BatchState['buyers'] = new Map();
  for (const reservation of reservations) {
    const { buyerId, state, places } = reservation;
    const isHold = state === 'pending' && !isLapsed(reservation, now);
    if (!isHold && state !== 'paid') continue;
    const live = buyers.get(buyerId) ?? { holds: 0, places: 0 };
    buyers.set(buyerId, { holds: live.holds + (isHold ? 1 : 0), places: live.places + places.length });
  }
  return buyers;
}

function sheetOf(singleSeats: SingleSeatRule): EventSheet {
  const event = Object.assign(new Event(), {
    id: EVENT_ID,
    status: 'published',
    currency: 'EUR',
    startsAt: new Date(8.64e15),
    durationMinutes: 0,
    saleOpensAt: null,
    saleClosesAt: null,
    placesPerReservationMax: PLACES_PER_RESERVATION_MAX,
    placesPerBuyerMax: PLACES_PER_BUYER_MAX,
    singleSeats,
  });
  const categories = PRICES.map((priceMinor, index) => ({
    number: index + 1,
    name: '',
    letter: '',
    priceMinor,
  }));
  return {
    event,
    version: 1,
    categories: new Map(categories.map((category) => [category.number, category])),
    coverage: new Map([
      [0, Uint8Array.from({ length: SEATS }, (_, place) => categoryOf(place))],
      [1, Uint8Array.of(3)],
    ]),
    layout: { planId: 'the plan', focus: { x: 0, y: 0 }, sections: new Map([seated(), standing()]) },
  };
}

function seated(): [number, SectionLayout] {
  const runs: Run[] = [];
  for (const [row, length] of ROWS.entries())
    runs.push({ row, first: runs.reduce((sum, run) => sum + run.length, 0), length });
  const places = Array.from({ length: SEATS }, (_, place) => place);
  const rows = places.map((place) => runs.findIndex((run) => place < run.first + run.length));
  const xs = places.map((place) => place - runs[rows[place]!]!.first);
  const section: SectionLayout = {
    number: 0,
    name: 'Stalls',
    area: '',
    kind: 'seated',
    capacity: SEATS,
    seatCount: SEATS,
    distance: 1,
    rowLabel: String,
    seatLabel: String,
    kinds: new Uint8Array(SEATS),
    xs: Float64Array.from(xs),
    ys: Float64Array.from(rows),
    runs,
    runOf: Uint32Array.from(rows),
    rank: Float64Array.from(places, (place) => Math.hypot(xs[place]!, rows[place]!)),
  };
  return [0, section];
}

function standing(): [number, SectionLayout] {
  const section: SectionLayout = {
    number: 1,
    name: 'Standing',
    area: '',
    kind: 'general',
    capacity: STANDING,
    seatCount: 0,
    distance: 2,
    rowLabel: String,
    seatLabel: String,
    kinds: new Uint8Array(),
    xs: new Float64Array(),
    ys: new Float64Array(),
    runs: [],
    runOf: new Uint32Array(),
    rank: new Float64Array(),
  };
  return [1, section];
}
