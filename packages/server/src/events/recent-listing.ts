import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventListing } from '@onsale/schemas';
import { sql } from 'kysely';
import { ProblemError } from '../problem-error.ts';
import { databaseNow } from '../transaction.ts';
import { readListings } from './event-listing.ts';

/** Counts in an answer to a hold may be this much behind. */
const RECENT_MS = 500;
const KEPT_MAX = 500;

interface RecentListing {
  listing: EventListing;
  /** The database's clock minus this process's, in milliseconds. */
  clockAheadMs: number;
  readAt: number;
}

const kept = new Map<string, Promise<RecentListing>>();

/** An event's listing, read at most twice a second however many ask: for answers in the hardest minute. */
export async function recentListing(em: EntityManager, eventId: string): Promise<RecentListing> {
  const known = await kept.get(eventId)?.catch(() => null);
  if (known && performance.now() - known.readAt < RECENT_MS) return known;
  const reading = read(em.fork(), eventId);
  kept.delete(eventId);
  kept.set(eventId, reading);
  reading.catch(() => kept.delete(eventId));
  if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value!);
  return reading;
}

async function read(em: EntityManager, eventId: string): Promise<RecentListing> {
  const readAt = performance.now();
  const now = await databaseNow(em);
  const clockAheadMs = now.getTime() - Date.now();
  const [counted] = await readListings(em, now, sql`where e.id = ${eventId}::uuid`);
  if (!counted) throw new ProblemError({ reason: 'not_found' });
  const { held: _held, sold: _sold, ...listing } = counted;
  return { listing, clockAheadMs, readAt };
}
