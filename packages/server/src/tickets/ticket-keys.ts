import { createHmac, timingSafeEqual } from 'node:crypto';

export interface ReservationRef {
  eventId: string;
  reservationId: string;
}

/** The key to one reservation that its mail carries, for people whose browser does not know them. */
export interface TicketKeys {
  keyOf(reservation: ReservationRef): string;
  opens(key: string, reservation: ReservationRef): boolean;
}

/**
 * Keys are computed, not stored: HMAC-SHA-256 (RFC 2104) of event and reservation, under a secret that follows from `secret`
 * and is used for nothing else. Another secret ends them all.
 */
export function createTicketKeys(secret: string): TicketKeys {
  const own = createHmac('sha256', secret).update('onsale keys to reservations').digest();
  const digest = ({ eventId, reservationId }: ReservationRef) =>
    createHmac('sha256', own).update(`${eventId} ${reservationId}`.toLowerCase()).digest();
  return {
    keyOf: (reservation) => digest(reservation).toString('base64url'),
    opens(key, reservation) {
      const given = Buffer.from(key, 'base64url');
      const right = digest(reservation);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
