import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { sqlOf } from '../transaction.ts';
import { isLapsed, type ReservationRecord } from './reservation.ts';

/**
 * Reservations as plain objects that no unit of work watches: a batch changes hundreds of them and writes them back in one
 * statement.
 */
export async function readReservations(
  em: EntityManager,
  eventId: string,
  ids: readonly string[],
): Promise<ReservationRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReservationRow>`
    select * from reservation where event_id = ${eventId}::uuid and id = any(${ids}::uuid[])
  `.execute(sqlOf(em));
  return rows.map(reservationOf);
}

/**
 * The sections that named reservations, and those whose time is up, have places in; read before anything is locked.
 */
export async function readSections(
  em: EntityManager,
  eventId: string,
  ids: readonly string[],
): Promise<Set<number>> {
  const { rows } = await sql<{ section: number }>`
    with clock as materialized (select clock_timestamp() as now)
    select distinct (place ->> 'section')::int as section from clock cross join lateral (
      select places from reservation where event_id = ${eventId}::uuid and id = any(${ids}::uuid[])
      union all
      select places from reservation
      where event_id = ${eventId}::uuid and state = 'pending' and ${endedBy(sql`clock.now`)}
    ) r cross join lateral jsonb_array_elements(r.places) as place
  `.execute(sqlOf(em));
  return new Set(rows.map((row) => row.section));
}

/** One reading of the database's clock, the named reservations, and those whose time is up by that clock. */
export async function readAtOneMoment(
  em: EntityManager,
  eventId: string,
  ids: readonly string[],
): Promise<{ now: Date; reservations: ReservationRecord[]; lapsed: ReservationRecord[] }> {
  const { rows } = await sql<NullableRow & { now: Date | string }>`
    with clock as materialized (select clock_timestamp() as now)
    select clock.now, r.* from clock left join lateral (
      select * from reservation where event_id = ${eventId}::uuid and id = any(${ids}::uuid[])
      union all
      select * from reservation
      where event_id = ${eventId}::uuid and state = 'pending' and ${endedBy(sql`clock.now`)} and not id = any(${ids}::uuid[])
    ) r on true
  `.execute(sqlOf(em));
  const now = asDate(rows[0]!.now);
  const reservations = rows.flatMap((row) => (row.id === null ? [] : [reservationOf(row as ReservationRow)]));
  return { now, reservations, lapsed: reservations.filter((reservation) => isLapsed(reservation, now)) };
}

/**
 * Between two bounds the planner expects few rows and walks the index; with one bound it expects a third of a table it has no
 * statistics of yet, and reads all of it, which costs most in the first minute of a sale.
 */
function endedBy(now: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`expires_at between '-infinity' and ${now}`;
}

type NullableRow = ReservationRow | { [Key in keyof ReservationRow]: null };
type ReservationRow = Awaited<ReturnType<typeof selectOne>>;
const selectOne = (em: EntityManager) =>
  sqlOf(em).selectFrom('reservation').selectAll().executeTakeFirstOrThrow();

export function reservationOf(row: ReservationRow): ReservationRecord {
  return {
    eventId: row.event_id,
    id: row.id,
    buyerId: row.buyer_id,
    guest: row.guest,
    state: row.state,
    choiceHash: row.choice_hash,
    places: row.places,
    together: row.together,
    totalMinor: row.total_minor,
    currency: row.currency,
    createdAt: asDate(row.created_at),
    expiresAt: row.expires_at && asDate(row.expires_at),
    extensions: row.extensions,
    buyerName: row.buyer_name,
    buyerEmail: row.buyer_email,
    buyerPhone: row.buyer_phone,
    paidAt: row.paid_at && asDate(row.paid_at),
    endedAt: row.ended_at && asDate(row.ended_at),
    lastChangeId: row.last_change_id,
  };
}

/** The driver gives times as text: MikroORM parses them itself when it hydrates. */
function asDate(value: Date | string): Date {
  return value instanceof Date ? value : new Date(value);
}
