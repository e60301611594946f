import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventReservations, EventReservationsInput, StaffReservationView } from '@onsale/schemas';
import { sql } from 'kysely';
import type { z } from 'zod';
import { readStory } from '../audit/read-feed.ts';
import { cursorAfter, parseCursor } from '../events/page-cursor.ts';
import { ProblemError } from '../problem-error.ts';
import { readReservations } from '../reservations/read-reservations.ts';
import { suffixOfReference } from '../reservations/reference.ts';
import { databaseNow, sqlOf } from '../transaction.ts';
import type { ReservationKey } from './checkout-context.ts';
import { plainListing } from './list-reservations.ts';
import { buyerView, reservationView } from './reservation-view.ts';

/** One event's reservations for its staff, newest first; found by state, name, e-mail or reference. */
export async function listEventReservations(
  em: EntityManager,
  input: z.output<typeof EventReservationsInput>,
): Promise<EventReservations> {
  const now = await databaseNow(em);
  const after = parseCursor(input.cursor);
  const { rows } = await sql<{ id: string; created_at: Date | string }>`
    select r.id, r.created_at from reservation r where r.event_id = ${input.eventId}::uuid
      and ${input.states.length === 0 ? sql`true` : sql`r.state = any(${input.states}::text[])`}
      and ${matching(input.text)}
      and ${after ? sql`(r.created_at, r.id) < (${after.moment}, ${after.id}::uuid)` : sql`true`}
    order by r.created_at desc, r.id desc limit ${input.limit + 1}
  `.execute(sqlOf(em));
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  const stored = await readReservations(
    em,
    input.eventId,
    shown.map((row) => row.id),
  );
  const byId = new Map(stored.map((reservation) => [reservation.id, reservation]));
  const reservations: EventReservations['reservations'] = [];
  for (const { id } of shown) {
    const reservation = byId.get(id)!;
    reservations.push({
      ...(await plainListing(em, now, reservation)),
      buyer: buyerView(reservation),
      guest: reservation.guest,
    });
  }
  return {
    reservations,
    nextCursor: rows.length > input.limit && last ? cursorAfter(new Date(last.created_at), last.id) : null,
  };
}

function matching(text: string) {
  if (text === '') return sql`true`;
  const like = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const suffix = suffixOfReference(text);
  const byReference = suffix
    ? sql`or right(replace(r.id::text, '-', ''), 10) = any(${suffix}::text[])`
    : sql``;
  return sql`(lower(r.buyer_name) like ${like} or lower(r.buyer_email) like ${like} ${byReference})`;
}

/** One reservation with its whole story, for the event's staff. */
export async function staffReservation(
  em: EntityManager,
  { eventId, reservationId }: ReservationKey,
): Promise<StaffReservationView> {
  const [reservation] = await readReservations(em, eventId, [reservationId]);
  if (!reservation) throw new ProblemError({ reason: 'not_found' });
  // Codes open doors: staff see that there are tickets, not what is in them.
  const { tickets, ...view } = await reservationView(em, reservation);
  const story = await readStory(em, eventId, reservationId);
  return {
    ...view,
    tickets: tickets.map((ticket) => ({ ...ticket, code: '' })),
    guest: reservation.guest,
    story,
  };
}
