import type { EntityManager } from '@mikro-orm/postgresql';
import type { TicketView } from '@onsale/schemas';
import type { EventSheet } from '../events/event-sheet.ts';
import { placeView } from '../reservations/place-view.ts';
import type { ReservationRecord } from '../reservations/reservation.ts';
import { eventKeyOf } from './event-key.ts';
import { ticketCode } from './ticket-code.ts';
import { Ticket } from './ticket.ts';

/** The reservation's tickets with their codes, in the order of its places. */
export async function readTickets(
  em: EntityManager,
  sheet: EventSheet,
  reservation: ReservationRecord,
): Promise<TicketView[]> {
  const { eventId, id: reservationId } = reservation;
  const tickets = await em
    .fork()
    .find(Ticket, { eventId, reservationId }, { orderBy: { section: 'asc', place: 'asc' } });
  if (tickets.length === 0) return [];
  const key = await eventKeyOf(em, eventId);
  return tickets.map((ticket) => {
    const reserved = reservation.places.find(
      ({ section, place }) => section === ticket.section && place === ticket.place,
    )!;
    const { sectionName, row, seat, categoryName, letter } = placeView(sheet, reserved);
    const code = ticketCode({ eventId, ticketId: ticket.id, generation: ticket.generation }, key);
    return { id: ticket.id, code, sectionName, row, seat, categoryName, letter, valid: ticket.valid };
  });
}
