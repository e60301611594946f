import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventListing } from '@onsale/schemas';
import { sql, type RawBuilder } from 'kysely';
import { sqlOf } from '../transaction.ts';
import { Event } from './event.ts';
import { offsetInstant } from './offset-instant.ts';

interface ListingRow {
  id: string;
  organisation_id: string;
  organisation: string;
  venue_id: string;
  venue: string;
  city: string;
  country: string;
  name: string;
  tagline: string;
  type: EventListing['type'];
  starts_at: Date | string;
  time_zone: string;
  duration_minutes: number;
  status: 'draft' | 'published' | 'cancelled';
  currency: string;
  sale_opens_at: Date | string | null;
  sale_closes_at: Date | string | null;
  picture_type: string | null;
  version: number;
  price_from: number | null;
  price_to: number | null;
  capacity: string | null;
  held: string | null;
  sold: string | null;
}

/** A listing with the counts that only the office shows. */
export type CountedListing = EventListing & { held: number; sold: number };

/** Events with prices and counts, in the order and number that `tail` says; `e` is the event, `v` the venue. */
export async function readListings(
  em: EntityManager,
  now: Date,
  tail: RawBuilder<unknown>,
): Promise<CountedListing[]> {
  const { rows } = await sql<ListingRow>`
    select e.id, e.organisation_id, o.name as organisation, e.venue_id, v.name as venue, v.city, v.country, e.name, e.tagline,
      e.type, e.starts_at, e.time_zone, e.duration_minutes, e.status, e.currency, e.sale_opens_at, e.sale_closes_at,
      e.picture_type, e.version, c.price_from, c.price_to, i.capacity, i.held, i.sold
    from event e
    join venue v on v.id = e.venue_id
    join organisation o on o.id = e.organisation_id
    cross join lateral (
      select min(price_minor) as price_from, max(price_minor) as price_to from ticket_category where event_id = e.id
    ) c
    cross join lateral (
      select sum(capacity) as capacity, sum(held) as held, sum(sold) as sold from inventory where event_id = e.id
    ) i
    ${tail}
  `.execute(sqlOf(em));
  return rows.map((row) => listingOf(row, now));
}

function listingOf(row: ListingRow, now: Date): CountedListing {
  const event = Object.assign(Object.create(Event.prototype) as Event, {
    status: row.status,
    startsAt: new Date(row.starts_at),
    durationMinutes: row.duration_minutes,
    saleOpensAt: row.sale_opens_at && new Date(row.sale_opens_at),
    saleClosesAt: row.sale_closes_at && new Date(row.sale_closes_at),
  });
  const capacity = Number(row.capacity ?? 0);
  const held = Number(row.held ?? 0);
  const sold = Number(row.sold ?? 0);
  return {
    id: row.id,
    name: row.name,
    tagline: row.tagline,
    type: row.type,
    startsAt: offsetInstant(event.startsAt, row.time_zone),
    timeZone: row.time_zone,
    durationMinutes: row.duration_minutes,
    status: event.status !== 'draft' && event.endsAt() <= now ? 'past' : row.status,
    sale: {
      state: event.saleState(now),
      opensAt: event.saleOpensAt ? offsetInstant(event.saleOpensAt, row.time_zone) : null,
      closesAt: event.saleClosesAt ? offsetInstant(event.saleClosesAt, row.time_zone) : null,
    },
    venue: { id: row.venue_id, name: row.venue, city: row.city, country: row.country },
    organisation: { id: row.organisation_id, name: row.organisation },
    currency: row.currency,
    priceFromMinor: row.price_from,
    priceToMinor: row.price_to,
    capacity,
    remaining: capacity - held - sold,
    pictureUrl: row.picture_type ? `/pictures/${row.id}?v=${row.version}` : null,
    held,
    sold,
  };
}
