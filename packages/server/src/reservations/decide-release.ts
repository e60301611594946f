import type { BatchState } from './batch-state.ts';
import type { CommandOf, Outcome } from './command.ts';
import { endReservation, freePlaces } from './free-places.ts';
import { noteChange } from './note-change.ts';
import { refused } from './refused.ts';

/** The buyer lets go of what is not paid. */
export function decideRelease(state: BatchState, { reservationId, buyerId }: CommandOf<'release'>): Outcome {
  const reservation = state.reservations.get(reservationId);
  if (!reservation || reservation.buyerId !== buyerId) return refused({ reason: 'not_found' });
  if (reservation.state === 'paid') return refused({ reason: 'wrong_state', state: 'paid' }, reservation);
  if (reservation.state !== 'pending') return { kind: 'done', reservation, changed: false };
  freePlaces(state, reservation.places, 'held');
  endReservation(state, reservation, 'cancelled');
  noteChange(state, reservation, 'reservation_released', {
    actorId: buyerId,
    actorName: reservation.buyerName,
  });
  return { kind: 'done', reservation, changed: true };
}
