import type { BatchState } from './batch-state.ts';
import { endReservation, freePlaces } from './free-places.ts';
import { noteChange } from './note-change.ts';
import type { ReservationRecord } from './reservation.ts';

/** Frees the places of a hold that ran out. Its buyer still gets them if the money comes and nobody took them. */
export function expire(state: BatchState, reservation: ReservationRecord): void {
  freePlaces(state, reservation.places, 'held');
  endReservation(state, reservation, 'expired');
  noteChange(state, reservation, 'reservation_expired', { actorId: null, actorName: null });
}
