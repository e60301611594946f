import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { sqlOf } from '../transaction.ts';
import type { EffectName } from './outbox.ts';

/** Longer than any attempt may take: after it the one who took a row is taken for dead. */
const TAKEN_MINUTES = 5;

/** A row that this process works on, and nobody else for some minutes. */
export interface TakenEffect {
  eventId: string;
  id: string;
  effect: EffectName;
  reservationId: string;
  facts: Record<string, unknown>;
  createdAt: Date;
  /** Counting this one. Who finishes it says so, and one that was taken for dead is not heard. */
  attempt: number;
}

/** Events with something to do, in no order: an event with much to do must not keep the others waiting. */
export async function eventsWithDue(em: EntityManager, eventsMax: number): Promise<string[]> {
  const { rows } = await sql<{ event_id: string }>`
    select event_id from (
      select distinct event_id from outbox
      where done_at is null and failed_at is null and due_at <= clock_timestamp()
    ) e order by random() limit ${eventsMax}
  `.execute(sqlOf(em.fork()));
  return rows.map((row) => row.event_id);
}

/** Takes what is due of one event, oldest first. Two processes never take the same row at the same time. */
export async function takeDue(em: EntityManager, eventId: string, rowsMax: number): Promise<TakenEffect[]> {
  const { rows } = await sql<TakenRow>`
    update outbox o set attempts = attempts + 1, due_at = clock_timestamp() + ${`${TAKEN_MINUTES} minutes`}::interval
    where o.event_id = ${eventId}::uuid and o.id in (
      select id from outbox
      where event_id = ${eventId}::uuid and done_at is null and failed_at is null and due_at <= clock_timestamp()
      order by due_at limit ${rowsMax} for update skip locked
    )
    returning id, effect, reservation_id, facts, created_at, attempts
  `.execute(sqlOf(em.fork()));
  return rows.map((row) => ({
    eventId,
    id: row.id,
    effect: row.effect,
    reservationId: row.reservation_id,
    facts: row.facts,
    createdAt: new Date(row.created_at),
    attempt: row.attempts,
  }));
}

interface TakenRow {
  id: string;
  effect: EffectName;
  reservation_id: string;
  facts: Record<string, unknown>;
  created_at: Date | string;
  attempts: number;
}
