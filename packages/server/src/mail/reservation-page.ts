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
  const page = pageAddress({ shopUrl }, { eventId, id: reservationId });
  return guest ? `${page}#key=${ticketKeys.keyOf({ eventId, reservationId })}` : page;
}

/** The same without a key, for what people pass on, such as a calendar. */
export function pageAddress(
  { shopUrl }: Pick<PostOffice, 'shopUrl'>,
  { eventId, id: reservationId }: Pick<ReservationRecord, 'eventId' | 'id'>,
): string {
  return `${shopUrl}/reservations/${eventId}/${reservationId}`;
}
