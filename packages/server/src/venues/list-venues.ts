import type { EntityManager } from '@mikro-orm/postgresql';
import type { VenueListing } from '@onsale/schemas';
import { sql } from 'kysely';
import { sqlOf } from '../transaction.ts';

/** The venues of every organisation that the user belongs to, by city and name. */
export async function listVenues(em: EntityManager, userId: string): Promise<VenueListing[]> {
  const { rows } = await sql<VenueListing>`
    select v.id, v.name, v.city, v.country, v.address, v.time_zone as "timeZone",
      s.capacity::int, s.seats::int as "seatCount", s.sections::int as "sectionCount",
      (select count(*)::int from event e where e.venue_id = v.id) as "eventCount"
    from venue v
    join member m on m.organisation_id = v.organisation_id and m.user_id = ${userId}
    cross join lateral (
      select coalesce(sum(capacity), 0) as capacity, count(*) as sections,
        coalesce(sum(capacity) filter (where kind = 'seated'), 0) as seats
      from section where plan_id = v.plan_id
    ) s
    order by v.city, v.name, v.id`.execute(sqlOf(em));
  return rows;
}
