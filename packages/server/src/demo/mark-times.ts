import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { newId } from '../new-id.ts';
import { sqlOf, transaction } from '../transaction.ts';
import type { Tx } from '../transaction.ts';
import { ON_SALE_DAYS } from './fill-events.ts';
import { randomFrom } from './random.ts';
import type { Sale } from './sell-event.ts';

const DAY_MS = 86_400_000;
const PAYING_MS = 95_000;

/**
 * Spreads what the fill did within seconds over the weeks before it, most of it lately, and writes in who bought. The demo
 * alone does this: anywhere else the audit's rows are never changed.
 */
export async function markTimes(
  em: EntityManager,
  sales: Sale[],
  eventIds: string[],
  now: Date,
): Promise<void> {
  const random = randomFrom('times of sales');
  const timed = sales.map((sale) => ({
    ...sale,
    at: Math.floor(now.getTime() - 2 * PAYING_MS - random.next() ** 3 * ON_SALE_DAYS * DAY_MS),
  }));
  await transaction(em, (tx) => markReservations(tx, timed));
}

type Timed = Sale & { at: number };

async function markReservations(tx: Tx, sales: Timed[]): Promise<void> {
  const columns = [
    sales.map((sale) => sale.eventId),
    sales.map((sale) => sale.reservationId),
    sales.map((sale) => sale.name),
    sales.map((sale) => sale.email),
    sales.map((sale) => new Date(sale.at)),
    sales.map((sale) => new Date(sale.at + PAYING_MS)),
    sales.map((sale) => newId(sale.at)),
    sales.map((sale) => newId(sale.at + PAYING_MS)),
  ];
  const sold = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::uuid[], $8::uuid[])
    as s(event_id, id, name, email, held_at, paid_at, held_id, paid_id)`;
  for (const text of [
    `update reservation r set buyer_name = s.name, buyer_email = s.email, buyer_phone = '', created_at = s.held_at, paid_at = s.paid_at
     from ${sold} where r.event_id = s.event_id and r.id = s.id and r.state = 'paid'`,
    `update audit a set actor_name = s.name,
       at = case a.what when 'reservation_held' then s.held_at else s.paid_at end,
       id = case a.what when 'reservation_held' then s.held_id else s.paid_id end
     from ${sold} join reservation r on r.event_id = s.event_id and r.id = s.id and r.state = 'paid'
     where a.event_id = s.event_id and a.reservation_id = s.id and a.what in ('reservation_held', 'reservation_paid')`,
    `update transaction t set created_at = s.held_at, settled_at = s.paid_at
     from ${sold} where t.event_id = s.event_id and t.reservation_id = s.id`,
  ]) {
    await sqlOf(tx).executeQuery(CompiledQuery.raw(text, columns));
  }
}
