import {
  HOLD_EXTENSION_SECONDS,
  HOLD_EXTENSIONS_MAX,
  HOLD_SECONDS,
  LIVE_HOLDS_PER_BUYER_MAX,
  PAYING_SECONDS,
  SEAT_STATE,
  type Choice,
  type Problem,
} from '@onsale/schemas';
import { freeOf } from '../inventory/section-places.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { BatchState } from './batch-state.ts';
import type { Command, Outcome } from './command.ts';
import { resolveChoice, type ResolvedChoice } from './resolve-choice.ts';
import { Reservation, type ReservedPlace } from './reservation.ts';

/** However often somebody pays, leaves and comes back: a hold never lives longer than this. */
export const HOLD_LIFE_SECONDS_MAX = 3_600;

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** Decides one command against the locked state, and notes in the ledger what it means. No I/O, no clock of its own. */
export function decide(state: BatchState, command: Command): Outcome {
  switch (command.kind) {
    case 'hold':
      return hold(state, command);
    case 'release':
      return release(state, command);
    case 'extend':
      return extend(state, command);
    case 'confirm':
      return withAlongside(state, command, confirm(state, command));
    case 'give_back':
      return withAlongside(state, command, giveBack(state, command));
    case 'tidy':
      return { kind: 'tidied' };
  }
}

/** Frees the places of a hold that ran out. The claim's owner may still get them back if the money comes and nobody took them. */
export function expire(state: BatchState, reservation: Reservation): void {
  freeAll(state, reservation, 'held');
  reservation.state = 'expired';
  reservation.expiresAt = null;
  reservation.endedAt = state.now;
  state.ledger.changed(reservation);
  note(state, reservation, 'reservation_expired', { actorId: null, actorName: null });
}

function hold(state: BatchState, command: Of<'hold'>): Outcome {
  const existing = state.reservations.get(command.reservationId);
  if (existing) {
    const same = existing.buyerId === command.buyer.id && existing.choiceHash === command.choiceHash;
    if (!same) return refused({ reason: 'id_reused' });
    return { kind: 'done', reservation: existing, changed: false };
  }
  const closed = whySaleIsClosed(state);
  if (closed) return refused(closed);
  const max = state.sheet.event.placesPerReservationMax;
  if (placesWanted(command.choice) > max) return refused({ reason: 'too_many_places', max });
  const liveHolds = state.liveHolds.get(command.buyer.id) ?? 0;
  if (liveHolds >= LIVE_HOLDS_PER_BUYER_MAX) return refused({ reason: 'too_many_holds', max: LIVE_HOLDS_PER_BUYER_MAX });
  const resolved = resolveChoice(state, command.choice);
  if ('reason' in resolved) return refused(resolved);

  const reservation = makeReservation(state, command, takePlaces(state, command.reservationId, resolved), resolved.together);
  state.reservations.set(reservation.id, reservation);
  state.liveHolds.set(command.buyer.id, liveHolds + 1);
  state.ledger.made(reservation);
  note(state, reservation, 'reservation_held', { actorId: command.buyer.id, actorName: command.buyer.name });
  return { kind: 'done', reservation, changed: true };
}

function takePlaces(state: BatchState, reservationId: string, resolved: ResolvedChoice): ReservedPlace[] {
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

function makeReservation(state: BatchState, command: Of<'hold'>, places: ReservedPlace[], together: boolean): Reservation {
  return Object.assign(Object.create(Reservation.prototype) as Reservation, {
    eventId: state.sheet.event.id,
    id: command.reservationId,
    buyerId: command.buyer.id,
    guest: command.buyer.guest,
    state: 'pending' as const,
    choiceHash: command.choiceHash,
    places,
    together,
    totalMinor: places.reduce((total, place) => total + place.priceMinor, 0),
    currency: state.sheet.event.currency,
    createdAt: state.now,
    expiresAt: later(state.now, HOLD_SECONDS),
    extensions: 0,
    buyerName: null,
    buyerEmail: null,
    buyerPhone: null,
    paidAt: null,
    endedAt: null,
  });
}

function release(state: BatchState, command: Of<'release'>): Outcome {
  const reservation = state.reservations.get(command.reservationId);
  if (!reservation || reservation.buyerId !== command.buyerId) return refused({ reason: 'not_found' });
  if (reservation.state === 'paid') return refused({ reason: 'wrong_state', state: 'paid' }, reservation);
  if (reservation.state !== 'pending') return { kind: 'done', reservation, changed: false };
  freeAll(state, reservation, 'held');
  end(state, reservation);
  note(state, reservation, 'reservation_released', { actorId: command.buyerId, actorName: null });
  return { kind: 'done', reservation, changed: true };
}

function extend(state: BatchState, command: Of<'extend'>): Outcome {
  const reservation = state.reservations.get(command.reservationId);
  if (!reservation || reservation.buyerId !== command.buyerId) return refused({ reason: 'not_found' });
  if (reservation.state === 'expired') return refused({ reason: 'hold_lapsed' }, reservation);
  if (reservation.state !== 'pending') return refused({ reason: 'wrong_state', state: reservation.state }, reservation);
  const asked = command.extension !== 'paying';
  if (asked && Number(command.extension) <= reservation.extensions) return { kind: 'done', reservation, changed: false };
  if (asked && command.extension !== reservation.extensions + 1) return refused({ reason: 'no_more_time' }, reservation);
  if (asked && reservation.extensions >= HOLD_EXTENSIONS_MAX) return refused({ reason: 'no_more_time' }, reservation);

  const until = asked ? later(reservation.expiresAt!, HOLD_EXTENSION_SECONDS) : later(state.now, PAYING_SECONDS);
  const longest = later(reservation.createdAt, HOLD_LIFE_SECONDS_MAX);
  reservation.expiresAt = latest(reservation.expiresAt!, until < longest ? until : longest);
  if (asked) reservation.extensions += 1;
  state.ledger.changed(reservation);
  if (asked) note(state, reservation, 'reservation_extended', { actorId: command.buyerId, actorName: null });
  return { kind: 'done', reservation, changed: true };
}

function confirm(state: BatchState, command: Of<'confirm'>): Outcome {
  const reservation = state.reservations.get(command.reservationId);
  if (!reservation) return refused({ reason: 'not_found' });
  if (reservation.state === 'paid') return { kind: 'done', reservation, changed: false };
  if (reservation.state === 'cancelled') return refused({ reason: 'wrong_state', state: 'cancelled' }, reservation);
  if (reservation.state === 'expired') {
    const gone = takenMeanwhile(state, reservation);
    if (gone.length > 0) return refused({ reason: 'seats_taken', seatIds: gone }, reservation);
    retake(state, reservation);
  }
  for (const { section, place } of reservation.places) state.ledger.places.sell(state.sections.get(section)!, place);
  reservation.state = 'paid';
  reservation.expiresAt = null;
  reservation.paidAt = state.now;
  reservation.endedAt = null;
  state.ledger.changed(reservation);
  note(state, reservation, 'reservation_paid', { actorId: reservation.buyerId, actorName: reservation.buyerName ?? null });
  return { kind: 'done', reservation, changed: true };
}

/** The seats of a lapsed hold that somebody else has by now; for general admission, the section stands for its places. */
function takenMeanwhile(state: BatchState, reservation: Reservation): string[] {
  const areaNeeds = new Map<number, number>();
  const gone: string[] = [];
  for (const { section, place } of reservation.places) {
    const places = state.sections.get(section);
    if (!places) gone.push(seatIdOf(section, place));
    else if (places.kind === 'general') {
      const need = (areaNeeds.get(section) ?? 0) + 1;
      areaNeeds.set(section, need);
      if (freeOf(places) < need) gone.push(seatIdOf(section, place));
    } else if (places.states[place] !== SEAT_STATE.free) gone.push(seatIdOf(section, place));
  }
  return gone;
}

function retake(state: BatchState, reservation: Reservation): void {
  for (const { section, place } of reservation.places) {
    const places = state.sections.get(section)!;
    if (places.kind === 'seated') state.ledger.places.holdSeat(places, place);
    else state.ledger.places.reholdGeneral(places);
    state.ledger.claim(section, place, reservation.id);
  }
}

function giveBack(state: BatchState, command: Of<'give_back'>): Outcome {
  const reservation = state.reservations.get(command.reservationId);
  if (!reservation) return refused({ reason: 'not_found' });
  if (reservation.state === 'cancelled') return { kind: 'done', reservation, changed: false };
  if (reservation.state !== 'paid') return refused({ reason: 'wrong_state', state: reservation.state }, reservation);
  freeAll(state, reservation, 'sold');
  end(state, reservation);
  note(state, reservation, 'reservation_given_back', { actorId: command.actorId, actorName: reservation.buyerName ?? null });
  return { kind: 'done', reservation, changed: true };
}

function withAlongside(state: BatchState, command: Of<'confirm'> | Of<'give_back'>, outcome: Outcome): Outcome {
  command.alongside(state.ledger, outcome);
  return outcome;
}

function freeAll(state: BatchState, reservation: Reservation, from: 'held' | 'sold'): void {
  for (const { section, place } of reservation.places) {
    const places = state.sections.get(section)!;
    if (from === 'held') state.ledger.places.freeHeld(places, place);
    else state.ledger.places.freeSold(places, place);
    state.ledger.unclaim(section, place);
  }
}

function end(state: BatchState, reservation: Reservation): void {
  reservation.state = 'cancelled';
  reservation.expiresAt = null;
  reservation.endedAt = state.now;
  state.ledger.changed(reservation);
}

function note(
  state: BatchState,
  reservation: Reservation,
  what: 'reservation_held' | 'reservation_released' | 'reservation_expired' | 'reservation_extended' | 'reservation_paid' | 'reservation_given_back',
  actor: { actorId: string | null; actorName: string | null },
): void {
  state.ledger.audit({
    what,
    ...actor,
    reservationId: reservation.id,
    facts: {
      places: reservation.places.map(({ section, place }) => seatIdOf(section, place)),
      totalMinor: reservation.totalMinor,
    },
  });
}

function whySaleIsClosed({ sheet, now }: BatchState): Problem | null {
  const sale = sheet.event.saleState(now);
  if (sale === 'open') return null;
  if (sale === 'not_yet') return { reason: 'sale_not_open', opensAt: sheet.event.saleOpensAt?.toISOString() ?? null };
  return { reason: 'sale_closed' };
}

function placesWanted(choice: Choice): number {
  if (choice.kind === 'best') return choice.quantity;
  return choice.seats.length + choice.areas.reduce((sum, area) => sum + area.quantity, 0);
}

function refused(problem: Problem, reservation: Reservation | null = null): Outcome {
  return { kind: 'refused', problem, reservation };
}

function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1_000);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
