import type { BatchState } from './batch-state.ts';
import type { ReservationRecord, ReservedPlace } from './reservation.ts';

/** Gives claimed places back to everybody. */
export function freePlaces(state: BatchState, places: readonly ReservedPlace[], from: 'held' | 'sold'): void {
  for (const { section, place } of places) {
    const inventory = state.sections.get(section)!;
    if (from === 'held') state.ledger.places.freeHeld(inventory, place);
    else state.ledger.places.freeSold(inventory, place);
    state.ledger.unclaim(section, place);
  }
}

export function endReservation(
  state: BatchState,
  reservation: ReservationRecord,
  as: 'cancelled' | 'expired',
): void {
  reservation.state = as;
  reservation.expiresAt = null;
  reservation.endedAt = state.now;
  state.ledger.changed(reservation);
}
