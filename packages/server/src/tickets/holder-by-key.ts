import type { EntityManager } from '@mikro-orm/postgresql';
import type { Holder } from '../reservations/command.ts';
import { readReservations } from '../reservations/read-reservations.ts';
import type { ReservationRef, TicketKeys } from './ticket-keys.ts';

export const TICKET_KEY_HEADER = 'x-onsale-ticket-key';

/** The owner of this one reservation, for whoever brings the key from its mail; null when the key opens another, or none. */
export async function holderByKey(
  em: EntityManager,
  keys: TicketKeys,
  key: string | null,
  ref: ReservationRef,
): Promise<Holder | null> {
  if (!key || !keys.opens(key, ref)) return null;
  const [reservation] = await readReservations(em, ref.eventId, [ref.reservationId]);
  if (!reservation) return null;
  const { buyerId: id, guest, buyerName: name } = reservation;
  return { id, guest, name };
}
