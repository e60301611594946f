import { SEAT_STATE } from '@onsale/schemas';
import { seatIdOf } from './seat-id.ts';
import type { SectionPlaces } from './section-places.ts';

/** Why an offer cannot be made: places that somebody holds or has bought are in the way. */
export type OfferRefusal =
  | { kind: 'taken_places'; seatIds: string[]; count: number }
  | { kind: 'below_taken'; taken: number };

/** The first inventory of a section: everything offered is free. `offered`: one flag a place. */
export function firstOffer(
  section: number,
  kind: 'seated' | 'general',
  offered: boolean[],
  areaCapacity: number,
): SectionPlaces {
  const states =
    kind === 'seated'
      ? Buffer.from(offered.map((is) => (is ? SEAT_STATE.free : SEAT_STATE.off)))
      : Buffer.alloc(0);
  const capacity = kind === 'seated' ? offered.filter(Boolean).length : areaCapacity;
  return { section, kind, capacity, held: 0, sold: 0, nextPlace: 0, states, version: 1 };
}

/**
 * Changes what is offered in a locked section while it may be on sale. Free places come and go; taken ones must stay
 * offered, or nothing is changed and the refusal says which.
 */
export function changeOffer(
  places: SectionPlaces,
  offered: boolean[],
  areaCapacity: number,
): OfferRefusal | null {
  if (places.kind === 'general') {
    const taken = places.held + places.sold;
    if (areaCapacity < taken) return { kind: 'below_taken', taken };
    places.capacity = areaCapacity;
    places.version += 1;
    return null;
  }
  const states = Buffer.from(places.states);
  const inTheWay: string[] = [];
  for (let place = 0; place < states.length; place++) {
    if (states[place] === SEAT_STATE.held || states[place] === SEAT_STATE.sold) {
      if (!offered[place]) inTheWay.push(seatIdOf(places.section, place));
    } else if (states[place] !== SEAT_STATE.blocked)
      states[place] = offered[place] ? SEAT_STATE.free : SEAT_STATE.off;
  }
  if (inTheWay.length > 0)
    return { kind: 'taken_places', seatIds: inTheWay.slice(0, 20), count: inTheWay.length };
  places.states = states;
  places.capacity = states.filter((state) => state !== SEAT_STATE.off && state !== SEAT_STATE.blocked).length;
  places.version += 1;
  return null;
}
