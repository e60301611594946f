import { createHash } from 'node:crypto';
import type { Choice, CreateReservationInput } from '@onsale/schemas';
import type { z } from 'zod';
import { ProblemError } from '../problem-error.ts';
import type { Holder, Outcome } from './command.ts';
import type { Lanes } from './lanes.ts';
import type { ReservationRecord } from './reservation.ts';

/**
 * Puts places aside for the buyer, all of the choice or none. Asking twice with the same id is asking once.
 * @throws ProblemError `seats_taken` and its like, `too_many_places`, `too_many_holds`, `sale_not_open`, `sale_closed`,
 *   `id_reused`, `busy`, `not_found`
 */
export async function holdPlaces(
  lanes: Lanes,
  buyer: Holder,
  { eventId, reservationId, choice }: z.output<typeof CreateReservationInput>,
): Promise<ReservationRecord> {
  return doneOrThrow(
    await lanes.run(eventId, { kind: 'hold', reservationId, buyer, choice, choiceHash: nameOf(choice) }),
  );
}

/** Longer ones are hashed. */
const CHOICE_TEXT_MAX = 120;

/** Tells two choices apart. The schema has put their keys in one order, so the text of a small one will do. */
function nameOf(choice: Choice): string {
  const text = JSON.stringify(choice);
  return text.length <= CHOICE_TEXT_MAX ? text : createHash('sha256').update(text).digest('base64url');
}

/** Puts off the end of a hold: by the buyer's wish (`extension`: the first, the second) or because they leave to pay. */
export async function extendHold(
  lanes: Lanes,
  buyer: Holder,
  {
    eventId,
    reservationId,
    extension,
  }: { eventId: string; reservationId: string; extension: number | 'paying' },
): Promise<ReservationRecord> {
  return doneOrThrow(
    await lanes.run(eventId, { kind: 'extend', reservationId, buyerId: buyer.id, extension }),
  );
}

/** Gives unpaid places back to everybody. */
export async function releaseHold(
  lanes: Lanes,
  buyer: Holder,
  { eventId, reservationId }: { eventId: string; reservationId: string },
): Promise<ReservationRecord> {
  return doneOrThrow(await lanes.run(eventId, { kind: 'release', reservationId, buyerId: buyer.id }));
}

export function doneOrThrow(outcome: Outcome): ReservationRecord {
  if (outcome.kind === 'done') return outcome.reservation;
  if (outcome.kind === 'refused') throw new ProblemError(outcome.problem);
  throw new Error(`A ${outcome.kind} outcome has no reservation`);
}
