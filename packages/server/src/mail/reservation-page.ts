import type { ReservationRecord } from '../reservations/reservation.ts';
import type { PostOffice } from './post-office.ts';

/**
 * The address of a reservation's page. A guest's carries the key, behind the # where no server and no log sees it: their mail
 * is read on another device than the one they bought with. Who has an account signs in instead.
 */
export function reservationPage(
  { shopUrl, ticketKeys }: Pick<PostOffice, 'shopUrl' | 'ticketKeys'>,
  { eventId, id: reservationId, guest }: ReservationRecord,
): string {
  const page = `${shopUrl}/reservations/${eventId}/${reservationId}`;
  return guest ? `${page}#key=${ticketKeys.keyOf({ eventId, reservationId })}` : page;
}
