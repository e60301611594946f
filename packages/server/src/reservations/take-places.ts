import type { BatchState } from './batch-state.ts';
import type { ResolvedChoice } from './resolve-choice.ts';
import type { ReservedPlace } from './reservation.ts';

/** Holds and claims what a choice has been resolved to. Standing places get their numbers here. */
export function takePlaces(
  state: BatchState,
  reservationId: string,
  resolved: ResolvedChoice,
): ReservedPlace[] {
  const taken: ReservedPlace[] = [];
  for (const { section, place, category, priceMinor } of resolved.seats) {
    state.ledger.places.holdSeat(state.sections.get(section)!, place);
    taken.push({ section, place, category, priceMinor });
  }
  for (const { section, quantity, category, priceMinor } of resolved.areas) {
    for (const place of state.ledger.places.holdGeneral(state.sections.get(section)!, quantity)) {
      taken.push({ section, place, category, priceMinor });
    }
  }
  for (const { section, place } of taken) state.ledger.claim(section, place, reservationId);
  return taken;
}
