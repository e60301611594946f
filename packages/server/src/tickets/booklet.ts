import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlaceView, TicketView } from '@onsale/schemas';
import { currentSheet } from '../events/event-sheet.ts';
import { venueTime } from '../events/venue-time.ts';
import { placeView } from '../reservations/place-view.ts';
import { referenceOf } from '../reservations/reference.ts';
import type { ReservationRecord } from '../reservations/reservation.ts';
import { Venue } from '../venues/venue.ts';
import { readTickets } from './read-tickets.ts';

/** One reservation with its event as paper, mails and calendars tell of it. */
export interface Booklet {
  eventId: string;
  reservationId: string;
  reference: string;
  buyerName: string;
  event: {
    name: string;
    tagline: string;
    startsAt: Date;
    endsAt: Date;
    /** The start in words, on the venue's clock. */
    when: string;
    timeZone: string;
    isCancelled: boolean;
    /** Rises with every change of staff. */
    version: number;
  };
  venue: { name: string; address: string; city: string };
  /** All places that the reservation has, or had. */
  places: PlaceView[];
  /** Only those that open the door. */
  tickets: TicketView[];
}

export async function readBooklet(em: EntityManager, reservation: ReservationRecord): Promise<Booklet> {
  const { eventId, id: reservationId } = reservation;
  const sheet = (await currentSheet(em, eventId))!;
  const { event } = sheet;
  const { name, address, city } = await em.fork().findOneOrFail(Venue, { id: event.venueId });
  const tickets = await readTickets(em, sheet, reservation);
  return {
    eventId,
    reservationId,
    reference: referenceOf(reservationId),
    buyerName: reservation.buyerName ?? '',
    event: {
      name: event.name,
      tagline: event.tagline,
      startsAt: event.startsAt,
      endsAt: event.endsAt(),
      when: venueTime(event.startsAt, event.timeZone, city),
      timeZone: event.timeZone,
      isCancelled: event.status === 'cancelled',
      version: sheet.version,
    },
    venue: { name, address, city },
    places: reservation.places.map((place) => placeView(sheet, place)),
    tickets: tickets.filter((ticket) => ticket.valid),
  };
}

/** "Stalls, row C, seat 12" */
export function placeWords({
  sectionName,
  row,
  seat,
}: Pick<PlaceView, 'sectionName' | 'row' | 'seat'>): string {
  return row === null ? sectionName : `${sectionName}, row ${row}, seat ${seat}`;
}
