import type { EntityManager } from '@mikro-orm/postgresql';
import { AccessLevel } from '@onsale/schemas';
import { ProblemError } from '../problem-error.ts';
import { sqlOf } from '../transaction.ts';
import { Member } from './access.ts';

/** What `userId` may do on the event: everything as a member of its organisation, else what was granted, else null. */
export async function levelOf(
  em: EntityManager,
  userId: string,
  eventId: string,
): Promise<AccessLevel | null> {
  const row = await sqlOf(em)
    .selectFrom('event')
    .leftJoin('member', (join) =>
      join.onRef('member.organisation_id', '=', 'event.organisation_id').on('member.user_id', '=', userId),
    )
    .leftJoin('access', (join) =>
      join.onRef('access.event_id', '=', 'event.id').on('access.user_id', '=', userId),
    )
    .where('event.id', '=', eventId)
    .select(['member.user_id as member_id', 'access.level'])
    .executeTakeFirst();
  return row?.member_id ? 'owner' : (row?.level ?? null);
}

/**
 * Stops whoever may not do what needs the level `needs` on this event.
 * @throws ProblemError `not_found` without any level (others need not know that the event exists), `not_allowed` with a lower one
 * @returns the level that the user has
 */
export async function requireLevel(
  em: EntityManager,
  userId: string,
  eventId: string,
  needs: AccessLevel,
): Promise<AccessLevel> {
  const level = await levelOf(em, userId, eventId);
  if (!level) throw new ProblemError({ reason: 'not_found' });
  if (!includesLevel(level, needs)) throw new ProblemError({ reason: 'not_allowed', needs });
  return level;
}

/** @throws ProblemError `not_found` */
export async function requireMember(
  em: EntityManager,
  userId: string,
  organisationId: string,
): Promise<void> {
  const member = await em.findOne(Member, { organisationId, userId });
  if (!member) throw new ProblemError({ reason: 'not_found' });
}

/** Each level may do all that the levels after it may. */
export function includesLevel(has: AccessLevel, needs: AccessLevel): boolean {
  return AccessLevel.options.indexOf(has) <= AccessLevel.options.indexOf(needs);
}
