import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccessLevel, ListOwnEventsInput, OwnEvents } from '@onsale/schemas';
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { databaseNow, sqlOf } from '../transaction.ts';
import { readListings, type CountedListing } from './event-listing.ts';
import { cursorAfter, parseCursor } from './page-cursor.ts';

type Show = z.output<typeof ListOwnEventsInput>['show'];

/** The events that this person may see at the office: their organisations' and those that others share with them. */
export async function listOwnEvents(
  em: EntityManager,
  userId: string,
  input: z.output<typeof ListOwnEventsInput>,
): Promise<OwnEvents> {
  const now = await databaseNow(em);
  const mine = sql`(
    exists (select from member m where m.organisation_id = e.organisation_id and m.user_id = ${userId}::uuid)
    or exists (select from access a where a.event_id = e.id and a.user_id = ${userId}::uuid)
  )`;
  const text =
    input.text === ''
      ? sql`true`
      : sql`lower(e.name || ' ' || v.name || ' ' || v.city) like ${`%${input.text.toLowerCase()}%`}`;
  const backwards = input.show === 'past';
  const after = parseCursor(input.cursor);
  const page = !after
    ? sql`true`
    : backwards
      ? sql`(e.starts_at, e.id) < (${after.moment}, ${after.id}::uuid)`
      : sql`(e.starts_at, e.id) > (${after.moment}, ${after.id}::uuid)`;
  const order = backwards ? sql`e.starts_at desc, e.id desc` : sql`e.starts_at, e.id`;
  const shown = await readListings(
    em,
    now,
    sql`where ${mine} and ${shownBy(input.show, now)} and ${text} and ${page} order by ${order} limit ${input.limit + 1}`,
  );
  const events = shown.slice(0, input.limit);
  const last = events.at(-1);
  return {
    events: await withTakings(em, userId, events),
    nextCursor: shown.length > input.limit && last ? cursorAfter(new Date(last.startsAt), last.id) : null,
    counts: await countAll(em, mine, now),
  };
}

function shownBy(show: Show, now: Date): RawBuilder<unknown> {
  const over = sql`e.starts_at + e.duration_minutes * interval '1 minute' <= ${now}`;
  if (show === 'drafts') return sql`e.status = 'draft'`;
  if (show === 'past') return sql`e.status <> 'draft' and ${over}`;
  return show === 'coming' ? sql`e.status <> 'draft' and not (${over})` : sql`true`;
}

async function countAll(
  em: EntityManager,
  mine: RawBuilder<unknown>,
  now: Date,
): Promise<OwnEvents['counts']> {
  const { rows } = await sql<{ coming: string; past: string; drafts: string }>`
    select count(*) filter (where ${shownBy('coming', now)}) as coming, count(*) filter (where ${shownBy('past', now)}) as past,
      count(*) filter (where ${shownBy('drafts', now)}) as drafts
    from event e where ${mine}
  `.execute(sqlOf(em));
  const { coming, past, drafts } = rows[0]!;
  return { coming: Number(coming), past: Number(past), drafts: Number(drafts) };
}

async function withTakings(
  em: EntityManager,
  userId: string,
  events: CountedListing[],
): Promise<OwnEvents['events']> {
  if (events.length === 0) return [];
  const { rows } = await sql<{ event_id: string; takings: string; level: AccessLevel | null }>`
    select e.id as event_id,
      (select coalesce(sum(captured_minor - returned_minor), 0) from transaction t
        where t.event_id = e.id and t.kind = 'charge' and t.state = 'captured') as takings,
      (select level from access a where a.event_id = e.id and a.user_id = ${userId}::uuid
        and not exists (select from member m where m.organisation_id = e.organisation_id and m.user_id = a.user_id)) as level
    from event e where e.id = any(${events.map((event) => event.id)}::uuid[])
  `.execute(sqlOf(em));
  const byEvent = new Map(rows.map((row) => [row.event_id, row]));
  return events.map((event) => {
    const { takings, level } = byEvent.get(event.id)!;
    return { ...event, takingsMinor: Number(takings), myLevel: level ?? 'owner' };
  });
}
