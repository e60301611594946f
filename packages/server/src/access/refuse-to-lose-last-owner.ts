import { ProblemError } from '../problem-error.ts';
import type { Tx } from '../transaction.ts';
import { sqlOf } from '../transaction.ts';
import type { Access } from './access.ts';

/**
 * To be asked before an owner of the event stops being one. `granted`: all access of the event, locked.
 * @throws ProblemError `last_owner`
 */
export async function refuseToLoseLastOwner(
  tx: Tx,
  eventId: string,
  granted: readonly Access[],
): Promise<void> {
  if (granted.filter(({ level }) => level === 'owner').length > 1) return;
  const member = await sqlOf(tx)
    .selectFrom('event')
    .innerJoin('member', 'member.organisation_id', 'event.organisation_id')
    .where('event.id', '=', eventId)
    .select('member.user_id')
    .limit(1)
    .executeTakeFirst();
  if (!member) throw new ProblemError({ reason: 'last_owner' });
}
