import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventView } from '@onsale/schemas';
import { sql } from 'kysely';
import { ProblemError } from '../problem-error.ts';
import { databaseNow } from '../transaction.ts';
import { Venue } from '../venues/venue.ts';
import { readListings, type CountedListing } from './event-listing.ts';
import { Event } from './event.ts';
import { offsetInstant } from './offset-instant.ts';

export type CountedEventView = EventView & Pick<CountedListing, 'held' | 'sold'>;

/** One event as its page shows it. A draft is `not_found` unless `drafts`: then the caller has checked who asks. */
export async function getEvent(
  em: EntityManager,
  eventId: string,
  drafts: boolean,
): Promise<CountedEventView> {
  const now = await databaseNow(em);
  const event = await em.findOne(Event, { id: eventId });
  if (!event || (event.status === 'draft' && !drafts)) throw new ProblemError({ reason: 'not_found' });
  const venue = await em.findOneOrFail(Venue, { id: event.venueId });
  const [listing] = await readListings(em, now, sql`where e.id = ${eventId}`);
  const until = event.giveBackUntil();
  return {
    ...listing!,
    description: event.description,
    venue: {
      id: venue.id,
      name: venue.name,
      city: venue.city,
      country: venue.country,
      address: venue.address,
      timeZone: venue.timeZone,
    },
    giveBack: { hoursBefore: event.giveBackHoursBefore ?? null, keepPercent: event.giveBackKeepPercent },
    giveBackUntil: until && offsetInstant(until, event.timeZone),
    placesPerReservationMax: event.placesPerReservationMax,
    placesPerBuyerMax: event.placesPerBuyerMax ?? null,
    singleSeats: event.singleSeats,
    version: event.version,
    serverNow: now.toISOString(),
  };
}
