import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { sqlOf, transaction } from '../transaction.ts';
import type { TakenEffect } from './take-due.ts';

const FIRST_PAUSE_SECONDS = 30;
const PAUSE_SECONDS_MAX = 6 * 3_600;
/** What has not worked for so long is left to people. */
const TRIED_DAYS_MAX = 3;
const FAILURE_LENGTH_MAX = 500;

/** Done: nobody will do it again. */
export async function markDone(em: EntityManager, taken: TakenEffect): Promise<void> {
  await sql`
    update outbox set done_at = clock_timestamp(), failure = null
    where event_id = ${taken.eventId}::uuid and id = ${taken.id}::uuid and done_at is null
  `.execute(sqlOf(em.fork()));
}

/**
 * Did not work. It is tried again after a pause that grows fourfold, until it is `hopeless` or too old: then it is given up
 * and written down where staff look.
 */
export async function markFailed(
  em: EntityManager,
  taken: TakenEffect,
  { why, hopeless }: { why: string; hopeless: boolean },
): Promise<'again' | 'given_up'> {
  const { eventId, id, effect, reservationId, attempt } = taken;
  const failure = why.slice(0, FAILURE_LENGTH_MAX);
  const pause = Math.min(FIRST_PAUSE_SECONDS * 4 ** (attempt - 1), PAUSE_SECONDS_MAX);
  return transaction(em, async (tx) => {
    const { rows } = await sql<{ failed_at: Date | null }>`
      update outbox set failure = ${failure}, due_at = clock_timestamp() + ${`${pause} seconds`}::interval,
        failed_at = case when ${hopeless}::boolean or created_at < clock_timestamp() - ${`${TRIED_DAYS_MAX} days`}::interval
          then clock_timestamp() end
      where event_id = ${eventId}::uuid and id = ${id}::uuid and attempts = ${attempt}::int
        and done_at is null and failed_at is null
      returning failed_at
    `.execute(sqlOf(tx));
    if (!rows[0]?.failed_at) return 'again';
    const facts = { effect, why: failure, attempts: attempt };
    await recordAudit(tx, { eventId, what: 'mail_failed', actor: null, reservationId, facts });
    return 'given_up';
  });
}
