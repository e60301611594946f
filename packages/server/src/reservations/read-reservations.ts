import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { sqlOf } from '../transaction.ts';
import type { ReservationRecord } from './reservation.ts';

/**
 * Reservations as plain objects that no unit of work watches: a batch changes hundreds of them and writes them back in one
 * statement.
 */
export async function readReservations(em: EntityManager, eventId: string, ids: readonly string[]): Promise<ReservationRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReservationRow>`
    select * from reservation where event_id = ${eventId}::uuid and id = any(${ids}::uuid[])
  `.execute(sqlOf(em));
  return rows.map(reservationOf);
}

/** Pending ones whose time is up: their places may be taken. */
export async function readLapsed(em: EntityManager, eventId: string, now: Date): Promise<ReservationRecord[]> {
  const rows = await sqlOf(em)
    .selectFrom('reservation')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('state', '=', 'pending')
    .where('expires_at', '<=', now)
    .execute();
  return rows.map(reservationOf);
}

type ReservationRow = Awaited<ReturnType<typeof selectOne>>;
const selectOne = (em: EntityManager) => sqlOf(em).selectFrom('reservation').selectAll().executeTakeFirstOrThrow();

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
