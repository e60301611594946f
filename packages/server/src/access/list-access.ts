import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccessView } from '@onsale/schemas';
import { sqlOf } from '../transaction.ts';

/** Everybody who may work on the event: members of its organisation first, then those who were let in, by name. */
export async function listAccess(
  em: EntityManager,
  eventId: string,
  viewerId: string,
): Promise<AccessView[]> {
  const members = sqlOf(em)
    .selectFrom('event')
    .innerJoin('member', 'member.organisation_id', 'event.organisation_id')
    .innerJoin('user', 'user.id', 'member.user_id')
    .where('event.id', '=', eventId)
    .select(['user.id', 'user.name', 'user.email', 'member.created_at as since'])
    .orderBy('user.name');
  const granted = sqlOf(em)
    .selectFrom('access')
    .innerJoin('user', 'user.id', 'access.user_id')
    .where('access.event_id', '=', eventId)
    .select(['user.id', 'user.name', 'user.email', 'access.level', 'access.created_at as since'])
    .orderBy('user.name');

  const fromOrganisation = (await members.execute()).map((row) => ({
    ...row,
    level: 'owner' as const,
    from: 'organisation' as const,
  }));
  const memberIds = new Set(fromOrganisation.map((row) => row.id));
  const fromEvent = (await granted.execute())
    .filter((row) => !memberIds.has(row.id))
    .map((row) => ({ ...row, from: 'event' as const }));

  return [...fromOrganisation, ...fromEvent].map(({ id, since, ...person }) => ({
    ...person,
    userId: id,
    since: new Date(since).toISOString(),
    isMe: id === viewerId,
  }));
}
