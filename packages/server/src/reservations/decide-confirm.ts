import { SEAT_STATE } from '@onsale/schemas';
import { freeOf } from '../inventory/section-places.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { BatchState } from './batch-state.ts';
import { countMore, whyNoMorePlaces } from './buyer-limits.ts';
import type { CommandOf, Outcome } from './command.ts';
import { noteChange } from './note-change.ts';
import { refused } from './refused.ts';
import type { ReservationRecord } from './reservation.ts';

/** Makes the places the buyer's for good. One that comes late still succeeds while nobody else has taken them. */
export function decideConfirm(state: BatchState, { reservationId, facts }: CommandOf<'confirm'>): Outcome {
  const reservation = state.reservations.get(reservationId);
  if (!reservation) return refused({ reason: 'not_found' });
  if (reservation.state === 'paid') return { kind: 'done', reservation, changed: false };
  if (reservation.state === 'cancelled')
    return refused({ reason: 'wrong_state', state: 'cancelled' }, reservation);
  if (reservation.state === 'expired') {
    const gone = takenMeanwhile(state, reservation);
    if (gone.length > 0) return refused({ reason: 'seats_taken', seatIds: gone }, reservation);
    const tooMany = whyNoMorePlaces(state, reservation.buyerId, reservation.places.length);
    if (tooMany) return refused(tooMany, reservation);
    countMore(state, reservation.buyerId, 0, reservation.places.length);
    retake(state, reservation);
  }
  for (const { section, place } of reservation.places)
    state.ledger.places.sell(state.sections.get(section)!, place);
  reservation.state = 'paid';
  reservation.expiresAt = null;
  reservation.paidAt = state.now;
  reservation.endedAt = null;
  state.ledger.changed(reservation);
  const payer = { actorId: reservation.buyerId, actorName: reservation.buyerName };
  noteChange(state, reservation, 'reservation_paid', payer, facts);
  return { kind: 'done', reservation, changed: true };
}

/** The places of a lapsed hold that somebody else has by now. */
function takenMeanwhile(state: BatchState, reservation: ReservationRecord): string[] {
  const needs = new Map<number, number>();
  const gone: string[] = [];
  for (const { section, place } of reservation.places) {
    const places = state.sections.get(section);
    const need = (needs.get(section) ?? 0) + 1;
    needs.set(section, need);
    const isThere =
      places?.kind === 'general' ? freeOf(places) >= need : places?.states[place] === SEAT_STATE.free;
    if (!isThere) gone.push(seatIdOf(section, place));
  }
  return gone;
}

function retake(state: BatchState, reservation: ReservationRecord): void {
  for (const { section, place } of reservation.places) {
    const places = state.sections.get(section)!;
    if (places.kind === 'seated') state.ledger.places.holdSeat(places, place);
    else state.ledger.places.reholdGeneral(places);
    state.ledger.claim(section, place, reservation.id);
  }
}
