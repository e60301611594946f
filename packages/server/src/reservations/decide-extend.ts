import { HOLD_EXTENSION_SECONDS, HOLD_EXTENSIONS_MAX, PAYING_SECONDS, type Problem } from '@onsale/schemas';
import type { BatchState } from './batch-state.ts';
import type { CommandOf, Outcome } from './command.ts';
import { noteChange } from './note-change.ts';
import { refused } from './refused.ts';
import type { ReservationRecord } from './reservation.ts';

/** However often somebody pays, leaves and comes back: a hold never lives longer than this. */
export const HOLD_LIFE_SECONDS_MAX = 3_600;

/** Puts off the end of a hold, never brings it nearer. Asking for the same extension twice is asking once. */
export function decideExtend(
  state: BatchState,
  { reservationId, buyerId, extension }: CommandOf<'extend'>,
): Outcome {
  const reservation = state.reservations.get(reservationId);
  if (!reservation || reservation.buyerId !== buyerId) return refused({ reason: 'not_found' });
  if (extension !== 'paying' && extension <= reservation.extensions)
    return { kind: 'done', reservation, changed: false };
  const problem = whyNotExtended(reservation, extension);
  if (problem) return refused(problem, reservation);

  const wished =
    extension === 'paying'
      ? later(state.now, PAYING_SECONDS)
      : later(reservation.expiresAt!, HOLD_EXTENSION_SECONDS);
  const longest = later(reservation.createdAt, HOLD_LIFE_SECONDS_MAX);
  reservation.expiresAt = latest(reservation.expiresAt!, wished < longest ? wished : longest);
  state.ledger.changed(reservation);
  if (extension !== 'paying') {
    reservation.extensions += 1;
    const until = { until: reservation.expiresAt.toISOString() };
    noteChange(
      state,
      reservation,
      'reservation_extended',
      { actorId: buyerId, actorName: reservation.buyerName },
      until,
    );
  }
  return { kind: 'done', reservation, changed: true };
}

function whyNotExtended(reservation: ReservationRecord, extension: number | 'paying'): Problem | null {
  if (reservation.state === 'expired') return { reason: 'hold_lapsed' };
  if (reservation.state !== 'pending') return { reason: 'wrong_state', state: reservation.state };
  if (extension === 'paying') return null;
  const isNext = extension === reservation.extensions + 1 && extension <= HOLD_EXTENSIONS_MAX;
  return isNext ? null : { reason: 'no_more_time' };
}

function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1_000);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
