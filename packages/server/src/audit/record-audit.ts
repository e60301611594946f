import { sql } from 'kysely';
import { newId } from '../new-id.ts';
import { sqlOf } from '../transaction.ts';
import type { Tx } from '../transaction.ts';
import type { AuditWhat } from './audit.ts';

export interface AuditEntry {
  eventId: string;
  what: AuditWhat;
  /** Null when the system did it. */
  actor: { id: string; name: string | null } | null;
  reservationId?: string;
  facts?: Record<string, unknown>;
}

/** Writes down one change, in the transaction that makes it true and by the database's clock. */
export async function recordAudit(
  tx: Tx,
  { eventId, what, actor, reservationId, facts = {} }: AuditEntry,
): Promise<void> {
  await sqlOf(tx)
    .insertInto('audit')
    .values({
      event_id: eventId,
      id: newId(),
      at: sql<Date>`clock_timestamp()`,
      what,
      actor_id: actor?.id ?? null,
      actor_name: actor?.name ?? null,
      reservation_id: reservationId ?? null,
      facts,
    })
    .execute();
}
