import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { placeWords, type Booklet } from './booklet.ts';

/**
 * The event as a calendar file (RFC 5545). The same UID for the same reservation and a SEQUENCE that rises with the event, so
 * that a calendar changes its entry instead of adding a second one.
 */
export function writeCalendar(booklet: Booklet, pageUrl: string): string {
  const { event, venue, places, reference, reservationId } = booklet;
  const calendar = ical({
    prodId: { company: 'Onsale', product: 'Tickets', language: 'EN' },
    method: event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${reservationId}@onsale`,
    sequence: event.version,
    start: event.startsAt,
    end: event.endsAt,
    summary: event.name,
    location: [venue.name, venue.address, venue.city].filter(Boolean).join(', '),
    description: [`Starts ${event.when}`, ...places.map(placeWords), `Reference ${reference}`].join('\n'),
    url: pageUrl,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
