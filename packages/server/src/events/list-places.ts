import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlaceSuggestion } from '@onsale/schemas';
import { sql } from 'kysely';
import { sqlOf } from '../transaction.ts';

const PLACES_MAX = 200;

/** Cities with events to come, most events first. */
export async function listPlaces(em: EntityManager, now: Date): Promise<PlaceSuggestion[]> {
  const { rows } = await sql<{ city: string; country: string; events: string }>`
    select v.city, v.country, count(*) as events from event e join venue v on v.id = e.venue_id
    where e.status = 'published' and e.starts_at > ${now} group by v.city, v.country order by count(*) desc, v.city limit ${PLACES_MAX}
  `.execute(sqlOf(em));
  return rows.map(({ city, country, events }) => ({ city, country, events: Number(events) }));
}
