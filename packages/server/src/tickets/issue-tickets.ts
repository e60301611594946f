import { newId } from '../new-id.ts';
import type { Ledger } from '../reservations/ledger.ts';
import type { ReservationRecord } from '../reservations/reservation.ts';
import { sqlOf } from '../transaction.ts';
import { Ticket } from './ticket.ts';

/** One ticket per place, in the transaction that makes the reservation paid. */
export function issueTickets(ledger: Ledger, reservation: ReservationRecord): void {
  const { eventId, id: reservationId } = reservation;
  for (const { section, place } of reservation.places) {
    ledger.insert(Ticket, {
      eventId,
      id: newId(),
      reservationId,
      section,
      place,
      generation: 1,
      valid: true,
    });
  }
}

/** The door refuses them from the commit on. */
export function voidTickets(ledger: Ledger, reservation: ReservationRecord): void {
  ledger.also(async (tx) => {
    await sqlOf(tx)
      .updateTable('ticket')
      .set({ valid: false })
      .where('event_id', '=', reservation.eventId)
      .where('reservation_id', '=', reservation.id)
      .execute();
  });
}
