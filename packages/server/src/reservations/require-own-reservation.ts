import type { EntityManager } from '@mikro-orm/postgresql';
import { ProblemError } from '../problem-error.ts';
import { readReservations } from './read-reservations.ts';
import type { ReservationRecord } from './reservation.ts';

/** @throws ProblemError `not_found`, also for somebody else's: that it exists is nobody's business. */
export async function requireOwnReservation(
  em: EntityManager,
  buyerId: string,
  { eventId, reservationId }: { eventId: string; reservationId: string },
): Promise<ReservationRecord> {
  const [reservation] = await readReservations(em, eventId, [reservationId]);
  if (!reservation || reservation.buyerId !== buyerId) throw new ProblemError({ reason: 'not_found' });
  return reservation;
}
