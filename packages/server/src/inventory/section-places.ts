import { SEAT_STATE, type SectionKind } from '@onsale/schemas';

/** The part of an inventory row that decisions read and change; the entity is one, and so is a plain object in a test. */
export interface SectionPlaces {
  section: number;
  kind: SectionKind;
  capacity: number;
  held: number;
  sold: number;
  nextPlace: number;
  states: Uint8Array;
  version: number;
}

export function freeOf(places: SectionPlaces): number {
  return places.capacity - places.held - places.sold;
}

/** Changes of places within one unit of work. Callers have checked; a broken count here is a bug and throws. */
export class PlaceChanges {
  readonly #changes = new Map<SectionPlaces, number>();

  touched(): ReadonlySet<SectionPlaces> {
    return new Set(this.#changes.keys());
  }

  /** How often a section has changed; what was worked out for it holds until this rises. */
  changesOf(places: SectionPlaces): number {
    return this.#changes.get(places) ?? 0;
  }

  /** The bytes are copied before the first change: the unit of work compares with what it loaded. */
  #writable(places: SectionPlaces): Uint8Array {
    const changes = this.changesOf(places);
    this.#changes.set(places, changes + 1);
    if (changes === 0) {
      places.states = Buffer.from(places.states);
      places.version += 1;
    }
    return places.states;
  }

  holdSeat(places: SectionPlaces, place: number): void {
    this.#move(places, place, SEAT_STATE.free, SEAT_STATE.held);
    places.held += 1;
  }

  /** Takes `quantity` places of a general-admission section and returns their numbers, never used before. */
  holdGeneral(places: SectionPlaces, quantity: number): number[] {
    this.#writable(places);
    places.held += quantity;
    const first = places.nextPlace;
    places.nextPlace += quantity;
    return Array.from({ length: quantity }, (_, index) => first + index);
  }

  /** Holds one particular general-admission place again, for a buyer whose money came late. */
  reholdGeneral(places: SectionPlaces): void {
    this.#writable(places);
    places.held += 1;
  }

  sell(places: SectionPlaces, place: number): void {
    if (places.kind === 'seated') this.#move(places, place, SEAT_STATE.held, SEAT_STATE.sold);
    else this.#writable(places);
    places.held -= 1;
    places.sold += 1;
  }

  freeHeld(places: SectionPlaces, place: number): void {
    if (places.kind === 'seated') this.#move(places, place, SEAT_STATE.held, SEAT_STATE.free);
    else this.#writable(places);
    places.held -= 1;
  }

  freeSold(places: SectionPlaces, place: number): void {
    if (places.kind === 'seated') this.#move(places, place, SEAT_STATE.sold, SEAT_STATE.free);
    else this.#writable(places);
    places.sold -= 1;
  }

  block(places: SectionPlaces, place: number): void {
    const states = this.#writable(places);
    if (states[place] === SEAT_STATE.free) places.capacity -= 1;
    states[place] = SEAT_STATE.blocked;
  }

  unblock(places: SectionPlaces, place: number, isOffered: boolean): void {
    this.#move(places, place, SEAT_STATE.blocked, isOffered ? SEAT_STATE.free : SEAT_STATE.off);
    if (isOffered) places.capacity += 1;
  }

  #move(places: SectionPlaces, place: number, from: number, to: number): void {
    const states = this.#writable(places);
    if (states[place] !== from) {
      throw new Error(
        `Section ${places.section}, place ${place}: expected state ${from}, found ${states[place]}`,
      );
    }
    states[place] = to;
  }
}
