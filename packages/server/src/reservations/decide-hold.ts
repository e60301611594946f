import { LIVE_HOLDS_PER_BUYER_MAX, type Choice, type Problem } from '@onsale/schemas';
import type { BatchState } from './batch-state.ts';
import { countMore, liveOf, whyNoMorePlaces } from './buyer-limits.ts';
import type { CommandOf, Outcome } from './command.ts';
import { noteChange } from './note-change.ts';
import { refused } from './refused.ts';
import { resolveChoice } from './resolve-choice.ts';
import type { ReservationRecord, ReservedPlace } from './reservation.ts';
import { takePlaces } from './take-places.ts';

/** All of the choice or none of it; a refusal says which places stand in the way. */
export function decideHold(state: BatchState, command: CommandOf<'hold'>): Outcome {
  const existing = state.reservations.get(command.reservationId);
  if (existing) {
    const same = existing.buyerId === command.buyer.id && existing.choiceHash === command.choiceHash;
    return same ? { kind: 'done', reservation: existing, changed: false } : refused({ reason: 'id_reused' });
  }
  const problem = whySaleIsClosed(state) ?? whyTooMuch(state, command);
  if (problem) return refused(problem);
  const resolved = resolveChoice(state, command.choice, command.overrideReason === undefined);
  if ('reason' in resolved) return refused(resolved);

  const places = takePlaces(state, command.reservationId, resolved);
  const reservation = newReservation(state, command, places, resolved.together);
  state.reservations.set(reservation.id, reservation);
  countMore(state, command.buyer.id, 1, places.length);
  state.ledger.made(reservation);
  const more = command.overrideReason === undefined ? {} : { overrideReason: command.overrideReason };
  noteChange(
    state,
    reservation,
    'reservation_held',
    { actorId: command.buyer.id, actorName: command.buyer.name },
    more,
  );
  return { kind: 'done', reservation, changed: true };
}

function whySaleIsClosed({ sheet, now }: BatchState): Problem | null {
  const sale = sheet.event.saleState(now);
  if (sale === 'open') return null;
  if (sale === 'not_yet')
    return { reason: 'sale_not_open', opensAt: sheet.event.saleOpensAt?.toISOString() ?? null };
  return { reason: 'sale_closed' };
}

function whyTooMuch(state: BatchState, { buyer, choice }: CommandOf<'hold'>): Problem | null {
  const { placesPerReservationMax } = state.sheet.event;
  const wanted = placesWanted(choice);
  if (wanted > placesPerReservationMax) return { reason: 'too_many_places', max: placesPerReservationMax };
  if (liveOf(state, buyer.id).holds >= LIVE_HOLDS_PER_BUYER_MAX)
    return { reason: 'too_many_holds', max: LIVE_HOLDS_PER_BUYER_MAX };
  return whyNoMorePlaces(state, buyer.id, wanted);
}

function placesWanted(choice: Choice): number {
  if (choice.kind === 'best') return choice.quantity;
  return choice.seats.length + choice.areas.reduce((sum, area) => sum + area.quantity, 0);
}

function newReservation(
  state: BatchState,
  command: CommandOf<'hold'>,
  places: ReservedPlace[],
  together: boolean,
): ReservationRecord {
  return {
    eventId: state.sheet.event.id,
    id: command.reservationId,
    buyerId: command.buyer.id,
    guest: command.buyer.guest,
    state: 'pending',
    choiceHash: command.choiceHash,
    places,
    together,
    totalMinor: places.reduce((total, place) => total + place.priceMinor, 0),
    currency: state.sheet.event.currency,
    createdAt: state.now,
    expiresAt: state.holdEndsAt,
    extensions: 0,
    buyerName: null,
    buyerEmail: null,
    buyerPhone: null,
    paidAt: null,
    endedAt: null,
    lastChangeId: null,
  };
}
