import type { EntityManager } from '@mikro-orm/postgresql';
import type { FeedEntry } from '@onsale/schemas';
import { Audit } from './audit.ts';

/** The newest entries of an event, newest first. */
export async function readFeed(em: EntityManager, eventId: string, entries: number): Promise<FeedEntry[]> {
  return (await em.find(Audit, { eventId }, { orderBy: { id: 'desc' }, limit: entries })).map(feedEntry);
}

/** The whole story of one reservation, oldest first. */
export async function readStory(
  em: EntityManager,
  eventId: string,
  reservationId: string,
): Promise<FeedEntry[]> {
  return (await em.find(Audit, { eventId, reservationId }, { orderBy: { at: 'asc', id: 'asc' } })).map(
    feedEntry,
  );
}

function feedEntry({ id, at, what, actorName, reservationId, facts }: Audit): FeedEntry {
  return {
    id,
    at: at.toISOString(),
    what,
    who: actorName ?? null,
    reservationId: reservationId ?? null,
    facts,
  };
}
