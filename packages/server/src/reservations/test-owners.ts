import {
  HOLD_EXTENSION_SECONDS,
  HOLD_EXTENSIONS_MAX,
  HOLD_SECONDS,
  LIVE_HOLDS_PER_BUYER_MAX,
  PAYING_SECONDS,
  type Choice,
  type SingleSeatRule,
} from '@onsale/schemas';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { Command, CommandOf, PlaceRef } from './command.ts';
import { HOLD_LIFE_SECONDS_MAX } from './decide-extend.ts';
import {
  NOT_OFFERED,
  PLACES_PER_BUYER_MAX,
  PLACES_PER_RESERVATION_MAX,
  PRICES,
  ROWS,
  SEATS,
  STANDING,
} from './test-memory.ts';

interface Known {
  buyer: string;
  hash: string;
  state: 'pending' | 'paid' | 'cancelled' | 'expired';
  places: string[];
  madeAt: number;
  /** Milliseconds, as `now` everywhere here. */
  until: number;
  extensions: number;
  change?: string;
}

/**
 * Who owns what, in the plainest terms: a map from place to reservation. It knows no bytes, counters, claims or batches, and
 * shares no code with what it is compared with.
 */
export class Owners {
  readonly owner = new Map<string, string>();
  readonly known = new Map<string, Known>();
  readonly blocked = new Set<string>();
  /** Counted when a batch begins; within it a buyer's count only rises. */
  #counts = new Map<string, { holds: number; places: number }>();
  readonly #rule: SingleSeatRule;

  constructor(rule: SingleSeatRule) {
    this.#rule = rule;
  }

  beginBatch(now: number): void {
    for (const [id, one] of this.known)
      if (one.state === 'pending' && one.until <= now) this.#end(id, 'expired');
    this.#counts = new Map();
    for (const { state, buyer, places } of this.known.values()) {
      if (state === 'pending') this.#count(buyer, 1, places.length);
      if (state === 'paid') this.#count(buyer, 0, places.length);
    }
  }

  /** Whether the command must succeed. Of the best places only the number is foretold, in `mayHaveBest`. */
  foresee(command: Command): boolean {
    const one = 'reservationId' in command ? this.known.get(command.reservationId) : undefined;
    switch (command.kind) {
      case 'hold':
        if (one) return one.buyer === command.buyer.id && one.hash === command.choiceHash;
        return (
          this.#isWithinLimits(command) && this.#mayTake(command.choice, command.overrideReason === undefined)
        );
      case 'release':
        return one?.buyer === command.buyerId && one.state !== 'paid';
      case 'extend':
        return one?.buyer === command.buyerId && this.#mayExtend(one, command.extension);
      case 'confirm':
        if (one?.state === 'expired')
          return this.#areFree(one.places) && this.#mayHaveMore(one.buyer, one.places.length);
        return one?.state === 'pending' || one?.state === 'paid';
      case 'give_back':
        return one?.state === 'paid' || one?.state === 'cancelled';
      case 'exchange': {
        if (!one) return false;
        if (one.change === command.changeId) return true;
        const isLiving = one.state === 'pending' || one.state === 'paid';
        const isOwn = command.give.every((place) => one.places.includes(idOf(place)));
        const size = one.places.length - command.give.length + sizeOf(command.choice);
        const more = size - one.places.length;
        const isWithin = size <= PLACES_PER_RESERVATION_MAX && this.#mayHaveMore(one.buyer, more);
        return isLiving && isOwn && isWithin && this.#mayTake(command.choice, true);
      }
      case 'block':
        return command.seats.every((seat) => seat.place < SEATS && !this.owner.has(idOf(seat)));
      case 'unblock':
      case 'tidy':
        return true;
    }
  }

  /** What success means. `places` are those that the reservation lists afterwards, for numbers that nobody can foresee. */
  succeed(command: Command, now: number, places: string[]): void {
    const id = 'reservationId' in command ? command.reservationId : '';
    const one = this.known.get(id);
    if (command.kind === 'block') command.seats.forEach((seat) => this.blocked.add(idOf(seat)));
    if (command.kind === 'unblock') command.seats.forEach((seat) => this.blocked.delete(idOf(seat)));
    if (command.kind === 'hold' && !one) {
      const until = now + HOLD_SECONDS * 1_000;
      const { buyer, choiceHash: hash } = command;
      this.known.set(id, {
        buyer: buyer.id,
        hash,
        state: 'pending',
        places,
        madeAt: now,
        until,
        extensions: 0,
      });
      this.#count(buyer.id, 1, places.length);
      places.forEach((place) => this.owner.set(place, id));
    }
    if (!one) return;
    if (command.kind === 'release' && one.state === 'pending') this.#end(id, 'cancelled');
    if (command.kind === 'extend') this.#extend(one, command.extension, now);
    if (command.kind === 'confirm') {
      if (one.state === 'expired') this.#count(one.buyer, 0, one.places.length);
      one.state = 'paid';
      one.places.forEach((place) => this.owner.set(place, id));
    }
    if (command.kind === 'give_back' && one.state === 'paid') {
      const given = command.places?.map(idOf).filter((place) => one.places.includes(place)) ?? one.places;
      if (new Set(given).size === one.places.length) this.#end(id, 'cancelled');
      else this.#leave(one, given);
    }
    if (command.kind === 'exchange' && one.change !== command.changeId) {
      const more = sizeOf(command.choice) - command.give.length;
      this.#count(one.buyer, 0, Math.max(0, more));
      this.#leave(one, command.give.map(idOf));
      one.places = [...one.places, ...places.filter((place) => !one.places.includes(place))];
      one.places.forEach((place) => this.owner.set(place, id));
      one.change = command.changeId;
    }
  }

  /** Whether there are as many free neighbours, or standing places, as somebody wants of the best; or seats anywhere. */
  mayHaveBest({ quantity, categories, priceMaxMinor, together }: Extract<Choice, { kind: 'best' }>): boolean {
    const allows = (category: number) =>
      (categories.length === 0 || categories.includes(category)) &&
      PRICES[category - 1]! <= (priceMaxMinor ?? Infinity);
    const rows = this.rows([]).filter((_, index) => allows(index === 0 ? 1 : 2));
    if (rows.some((row) => row.includes('.'.repeat(quantity)))) return true;
    if (allows(3) && this.#standingLeft() >= quantity) return true;
    return !together && rows.join('').split('.').length - 1 >= quantity;
  }

  /** A row a string: `.` for a free seat, `c` for a chosen one, `x` for others, `|` at the ends. */
  rows(chosen: readonly string[]): string[] {
    let place = 0;
    return ROWS.map((length) => {
      const letters = Array.from({ length }, () => {
        const id = `0-${place++}`;
        return chosen.includes(id) ? 'c' : this.#areFree([id]) ? '.' : 'x';
      });
      return `|${letters.join('')}|`;
    });
  }

  leavesSingle(row: string): boolean {
    if (this.#rule === 'off') return false;
    return (this.#rule === 'strict' ? /c\.[^.]|[^.]\.c/ : /c\.[^.|]|[^.|]\.c/).test(row);
  }

  #mayTake(choice: Choice, heedsSingles: boolean): boolean {
    if (choice.kind === 'best') return this.mayHaveBest(choice);
    const standing = choice.areas.reduce((sum, area) => sum + area.quantity, 0);
    if (!this.#areFree(choice.seats) || standing > this.#standingLeft()) return false;
    const rows = this.rows(choice.seats);
    if (!heedsSingles || !rows.some((row) => this.leavesSingle(row))) return true;
    const size = Math.max(...rows.map((row) => row.split('c').length - 1));
    return !this.rows([]).some((row) => this.#hasBetter(row, size));
  }

  #hasBetter(row: string, size: number): boolean {
    for (let at = row.indexOf('.'.repeat(size)); at >= 0; at = row.indexOf('.'.repeat(size), at + 1)) {
      if (!this.leavesSingle(row.slice(0, at) + 'c'.repeat(size) + row.slice(at + size))) return true;
    }
    return false;
  }

  #areFree(places: readonly string[]): boolean {
    const standing = places.filter((place) => place.startsWith('1-')).length;
    if (standing > 0 && standing > this.#standingLeft()) return false;
    return places.every((place) => {
      if (place.startsWith('1-')) return true;
      const seat = Number(place.slice(2));
      return seat < SEATS && seat !== NOT_OFFERED && !this.owner.has(place) && !this.blocked.has(place);
    });
  }

  #standingLeft(): number {
    return STANDING - [...this.owner.keys()].filter((place) => place.startsWith('1-')).length;
  }

  #isWithinLimits({ buyer, choice }: CommandOf<'hold'>): boolean {
    const { holds, places } = this.#counts.get(buyer.id) ?? { holds: 0, places: 0 };
    const size = sizeOf(choice);
    return (
      holds < LIVE_HOLDS_PER_BUYER_MAX &&
      size <= PLACES_PER_RESERVATION_MAX &&
      places + size <= PLACES_PER_BUYER_MAX
    );
  }

  #mayHaveMore(buyer: string, places: number): boolean {
    const before = this.#counts.get(buyer)?.places ?? 0;
    return places <= 0 || before + places <= PLACES_PER_BUYER_MAX;
  }

  #mayExtend(one: Known, extension: number | 'paying'): boolean {
    if (extension !== 'paying' && extension <= one.extensions) return true;
    if (one.state !== 'pending') return false;
    return extension === 'paying' || (extension === one.extensions + 1 && extension <= HOLD_EXTENSIONS_MAX);
  }

  #extend(one: Known, extension: number | 'paying', now: number): void {
    if (extension !== 'paying' && extension <= one.extensions) return;
    const wished =
      extension === 'paying' ? now + PAYING_SECONDS * 1_000 : one.until + HOLD_EXTENSION_SECONDS * 1_000;
    one.until = Math.max(one.until, Math.min(wished, one.madeAt + HOLD_LIFE_SECONDS_MAX * 1_000));
    if (extension !== 'paying') one.extensions += 1;
  }

  #leave(one: Known, places: readonly string[]): void {
    places.forEach((place) => this.owner.delete(place));
    one.places = one.places.filter((place) => !places.includes(place));
  }

  #end(id: string, state: 'cancelled' | 'expired'): void {
    const one = this.known.get(id)!;
    one.places.forEach((place) => this.owner.delete(place));
    one.state = state;
  }

  #count(buyer: string, holds: number, places: number): void {
    const before = this.#counts.get(buyer) ?? { holds: 0, places: 0 };
    this.#counts.set(buyer, { holds: before.holds + holds, places: before.places + places });
  }
}

export function idOf({ section, place }: PlaceRef): string {
  return seatIdOf(section, place);
}

function sizeOf(choice: Choice): number {
  if (choice.kind === 'best') return choice.quantity;
  return choice.seats.length + choice.areas.reduce((sum, area) => sum + area.quantity, 0);
}
