import type { Tx } from '../transaction.ts';
import { sqlOf } from '../transaction.ts';

/** Whether the organisation that runs the event has this person as a member. */
export async function isMemberOfOrganiser(tx: Tx, eventId: string, userId: string): Promise<boolean> {
  const row = await sqlOf(tx)
    .selectFrom('event')
    .innerJoin('member', 'member.organisation_id', 'event.organisation_id')
    .where('event.id', '=', eventId)
    .where('member.user_id', '=', userId)
    .select('member.user_id')
    .executeTakeFirst();
  return row !== undefined;
}
