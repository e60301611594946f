import type { BatchState } from './batch-state.ts';
import type { CommandOf, Outcome, PlaceRef } from './command.ts';
import { endReservation, freePlaces } from './free-places.ts';
import { noteChange } from './note-change.ts';
import { refused } from './refused.ts';
import type { ReservedPlace } from './reservation.ts';

/** Frees some or all places of a paid reservation. Giving back what is not the reservation's any more changes nothing. */
export function decideGiveBack(
  state: BatchState,
  { reservationId, actorId, places, facts }: CommandOf<'give_back'>,
): Outcome {
  const reservation = state.reservations.get(reservationId);
  if (!reservation) return refused({ reason: 'not_found' });
  if (reservation.state === 'cancelled') return { kind: 'done', reservation, changed: false };
  if (reservation.state !== 'paid')
    return refused({ reason: 'wrong_state', state: reservation.state }, reservation);
  const given =
    places === null ? reservation.places : reservation.places.filter((place) => isAmong(places, place));
  if (given.length === 0) return { kind: 'done', reservation, changed: false };

  freePlaces(state, given, 'sold');
  const actor = { actorId, actorName: reservation.buyerName };
  noteChange(state, { ...reservation, places: given }, 'reservation_given_back', actor, {
    left: reservation.places.length - given.length,
    ...facts,
  });
  if (given.length === reservation.places.length) endReservation(state, reservation, 'cancelled');
  else {
    reservation.places = reservation.places.filter((place) => !given.includes(place));
    reservation.totalMinor = totalOf(reservation.places);
    state.ledger.moved(reservation);
  }
  return { kind: 'done', reservation, changed: true };
}

export function isAmong(places: readonly PlaceRef[], { section, place }: PlaceRef): boolean {
  return places.some((other) => other.section === section && other.place === place);
}

export function totalOf(places: readonly ReservedPlace[]): number {
  return places.reduce((total, place) => total + place.priceMinor, 0);
}
