import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  EventListing,
  ListReservationsInput,
  ReservationList,
  ReservationListing,
} from '@onsale/schemas';
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { readListings } from '../events/event-listing.ts';
import { currentSheet } from '../events/event-sheet.ts';
import { cursorAfter, parseCursor } from '../events/page-cursor.ts';
import { placeView } from '../reservations/place-view.ts';
import { readReservations } from '../reservations/read-reservations.ts';
import { referenceOf } from '../reservations/reference.ts';
import { isLapsed, type ReservationRecord } from '../reservations/reservation.ts';
import { databaseNow, sqlOf } from '../transaction.ts';

interface Found {
  event_id: string;
  id: string;
  starts_at: Date | string;
}

/**
 * The buyer's own: `coming` are held and paid ones of events that are not over, soonest first; `past` are those of events
 * that are over and those given back, latest first. Holds that ended unpaid are nobody's memory.
 */
export async function listReservations(
  em: EntityManager,
  buyerId: string,
  input: z.output<typeof ListReservationsInput>,
): Promise<ReservationList> {
  const now = await databaseNow(em);
  const found = await findPage(em, buyerId, now, input);
  const shown = found.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    reservations: await listingsOf(em, now, shown),
    nextCursor: found.length > input.limit && last ? cursorAfter(new Date(last.starts_at), last.id) : null,
    counts: await countBoth(em, buyerId, now),
    serverNow: now.toISOString(),
  };
}

function belongsTo(show: 'coming' | 'past', now: Date): RawBuilder<unknown> {
  const over = sql`e.starts_at + e.duration_minutes * interval '1 minute' <= ${now}`;
  const live = sql`(r.state = 'paid' or r.state = 'pending' and r.expires_at > ${now})`;
  if (show === 'coming') return sql`${live} and not (${over})`;
  return sql`(r.state = 'paid' and ${over} or r.state = 'cancelled' and r.paid_at is not null)`;
}

async function findPage(
  em: EntityManager,
  buyerId: string,
  now: Date,
  input: z.output<typeof ListReservationsInput>,
): Promise<Found[]> {
  const after = parseCursor(input.cursor);
  const soonestFirst = input.show === 'coming';
  const compare = soonestFirst ? sql`>` : sql`<`;
  const page = after ? sql`(e.starts_at, r.id) ${compare} (${after.moment}, ${after.id}::uuid)` : sql`true`;
  const order = soonestFirst ? sql`e.starts_at, r.id` : sql`e.starts_at desc, r.id desc`;
  const { rows } = await sql<Found>`
    select r.event_id, r.id, e.starts_at from reservation r join event e on e.id = r.event_id
    where r.buyer_id = ${buyerId}::uuid and ${belongsTo(input.show, now)} and ${page} order by ${order} limit ${input.limit + 1}
  `.execute(sqlOf(em));
  return rows;
}

async function countBoth(
  em: EntityManager,
  buyerId: string,
  now: Date,
): Promise<{ coming: number; past: number }> {
  const { rows } = await sql<{ coming: string; past: string }>`
    select count(*) filter (where ${belongsTo('coming', now)}) as coming, count(*) filter (where ${belongsTo('past', now)}) as past
    from reservation r join event e on e.id = r.event_id where r.buyer_id = ${buyerId}::uuid
  `.execute(sqlOf(em));
  return { coming: Number(rows[0]!.coming), past: Number(rows[0]!.past) };
}

async function listingsOf(em: EntityManager, now: Date, found: Found[]): Promise<ReservationListing[]> {
  if (found.length === 0) return [];
  const eventIds = [...new Set(found.map((row) => row.event_id))];
  const events = new Map(
    (await readListings(em, now, sql`where e.id = any(${eventIds}::uuid[])`)).map((event) => [
      event.id,
      event,
    ]),
  );
  const reservations = new Map<string, ReservationRecord>();
  for (const eventId of eventIds) {
    const ids = found.filter((row) => row.event_id === eventId).map((row) => row.id);
    for (const reservation of await readReservations(em, eventId, ids))
      reservations.set(reservation.id, reservation);
  }
  const listings: ReservationListing[] = [];
  for (const { id, event_id } of found) {
    const { held: _held, sold: _sold, ...event } = events.get(event_id)!;
    listings.push(await listingOf(em, now, reservations.get(id)!, event));
  }
  return listings;
}

async function listingOf(
  em: EntityManager,
  now: Date,
  reservation: ReservationRecord,
  event: EventListing,
): Promise<ReservationListing> {
  return { ...(await plainListing(em, now, reservation)), event };
}

/** A reservation in a list, without its event: for lists of one event. */
export async function plainListing(
  em: EntityManager,
  now: Date,
  reservation: ReservationRecord,
): Promise<Omit<ReservationListing, 'event'>> {
  const sheet = (await currentSheet(em, reservation.eventId))!;
  return {
    id: reservation.id,
    eventId: reservation.eventId,
    reference: referenceOf(reservation.id),
    state: isLapsed(reservation, now) ? 'expired' : reservation.state,
    places: reservation.places.map((place) => placeView(sheet, place)),
    totalMinor: reservation.totalMinor,
    returnedMinor: await returnedMinor(em, reservation),
    currency: reservation.currency,
    heldUntil: reservation.expiresAt?.toISOString() ?? null,
    mayGiveBack: reservation.state === 'paid' && now < (sheet.event.giveBackUntil() ?? now),
    cancelledAt: reservation.state === 'cancelled' ? (reservation.endedAt?.toISOString() ?? null) : null,
    createdAt: reservation.createdAt.toISOString(),
  };
}

async function returnedMinor(em: EntityManager, { eventId, id, state }: ReservationRecord): Promise<number> {
  if (state !== 'cancelled') return 0;
  const row = await sqlOf(em)
    .selectFrom('transaction')
    .select(({ fn }) => fn.sum<string | null>('returned_minor').as('returned'))
    .where('event_id', '=', eventId)
    .where('reservation_id', '=', id)
    .where('kind', '=', 'charge')
    .where('state', '=', 'captured')
    .executeTakeFirst();
  return Number(row?.returned ?? 0);
}
