import type { BatchState } from './batch-state.ts';
import { countMore, whyNoMorePlaces } from './buyer-limits.ts';
import type { CommandOf, Outcome } from './command.ts';
import { isAmong, totalOf } from './decide-give-back.ts';
import { freePlaces } from './free-places.ts';
import { noteChange } from './note-change.ts';
import { refused } from './refused.ts';
import { resolveChoice } from './resolve-choice.ts';
import { takePlaces } from './take-places.ts';

/**
 * Moves a reservation to other places: the new ones are taken before the old are freed, in one decision, so that its owner
 * never has neither. When the new ones are gone, nothing has changed.
 */
export function decideExchange(state: BatchState, command: CommandOf<'exchange'>): Outcome {
  const reservation = state.reservations.get(command.reservationId);
  if (!reservation) return refused({ reason: 'not_found' });
  if (reservation.lastChangeId === command.changeId) return { kind: 'done', reservation, changed: false };
  if (reservation.state !== 'paid' && reservation.state !== 'pending') {
    return refused({ reason: 'wrong_state', state: reservation.state }, reservation);
  }
  const given = reservation.places.filter((place) => isAmong(command.give, place));
  if (given.length < command.give.length)
    return refused({ reason: 'changed_meanwhile', id: reservation.id }, reservation);
  const resolved = resolveChoice(state, command.choice, true);
  if ('reason' in resolved) return refused(resolved, reservation);
  const wanted =
    reservation.places.length -
    given.length +
    resolved.seats.length +
    resolved.areas.reduce((sum, area) => sum + area.quantity, 0);
  const max = state.sheet.event.placesPerReservationMax;
  if (wanted > max) return refused({ reason: 'too_many_places', max }, reservation);
  const more = wanted - reservation.places.length;
  const tooMany = whyNoMorePlaces(state, reservation.buyerId, more);
  if (tooMany) return refused(tooMany, reservation);

  countMore(state, reservation.buyerId, 0, Math.max(0, more));
  const taken = takePlaces(state, reservation.id, resolved);
  if (reservation.state === 'paid')
    for (const { section, place } of taken) state.ledger.places.sell(state.sections.get(section)!, place);
  freePlaces(state, given, reservation.state === 'paid' ? 'sold' : 'held');
  reservation.places = [...reservation.places.filter((place) => !given.includes(place)), ...taken];
  reservation.totalMinor = totalOf(reservation.places);
  reservation.lastChangeId = command.changeId;
  state.ledger.moved(reservation);
  const actor = { actorId: command.actorId, actorName: reservation.buyerName };
  noteChange(state, reservation, 'reservation_exchanged', actor, {
    gave: given.map(({ section, place }) => `${section}-${place}`),
  });
  return { kind: 'done', reservation, changed: true };
}
