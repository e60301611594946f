import type { EntityManager } from '@mikro-orm/postgresql';
import {
  EVENT_DURATION_MINUTES_MAX,
  SEARCH_COUNT_MAX,
  type SearchEventsInput,
  type SearchEventsOutput,
} from '@onsale/schemas';
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { sqlOf } from '../transaction.ts';
import { readListings } from './event-listing.ts';
import { cursorAfter, parseCursor } from './page-cursor.ts';

type Search = z.output<typeof SearchEventsInput>;

/** How like a name a text must be, from 0 to 1, to count as a typing error of it (pg_trgm's word similarity). */
const SIMILAR_ENOUGH = 0.45;
/** Names of places are short: one wrong letter is a large part of them. */
const SIMILAR_PLACE = 0.45;

/**
 * Published events that are not over, soonest first. Words are matched exactly first, the last one as a beginning; when
 * that finds nothing, each word in the event, its kind or its place; and at last by likeness, so that a typing error still
 * finds and a right word is never drowned.
 *
 * The planner must not walk the date index when the words are rare, nor sort everything when they are common: a bounded
 * count of what matches decides which.
 */
export async function searchEvents(
  em: EntityManager,
  now: Date,
  search: Search,
): Promise<SearchEventsOutput> {
  const exact = await findPage(em, now, search, exactWords(search.text));
  if (exact.count > 0 || search.text === '') return pageOf(search, exact, null);
  const anywhere = await findPage(em, now, search, wordsAnywhere(search.text));
  if (anywhere.count > 0) return pageOf(search, anywhere, null);
  const similar = await findPage(em, now, search, similarWords(search.text));
  const didYouMean = similar.events[0]?.name ?? (await nearestName(em, now, search.text));
  return pageOf(search, similar, didYouMean);
}

interface Page {
  count: number;
  events: SearchEventsOutput['events'];
}

async function findPage(
  em: EntityManager,
  now: Date,
  search: Search,
  words: RawBuilder<unknown>,
): Promise<Page> {
  const matches = sql`${coming(now)} and ${words} and ${filters(search, now)}`;
  const { rows: found } = await sql<{ id: string }>`
    select e.id from event e join venue v on v.id = e.venue_id where ${matches} limit ${SEARCH_COUNT_MAX + 1}
  `.execute(sqlOf(em));
  if (found.length === 0) return { count: 0, events: [] };
  const few = found.length <= SEARCH_COUNT_MAX;
  const among = few ? sql`e.id = any(${found.map((row) => row.id)}::uuid[])` : matches;
  const after = parseCursor(search.cursor);
  const page = after ? sql`and (e.starts_at, e.id) > (${after.moment}, ${after.id}::uuid)` : sql``;
  const events = await readListings(
    em,
    now,
    sql`where ${among} ${page} order by e.starts_at, e.id limit ${search.limit + 1}`,
  );
  return { count: found.length, events: events.map(({ held: _held, sold: _sold, ...listing }) => listing) };
}

function pageOf(search: Search, { count, events }: Page, didYouMean: string | null): SearchEventsOutput {
  const more = events.length > search.limit;
  const shown = events.slice(0, search.limit);
  const last = shown.at(-1);
  return {
    events: shown,
    nextCursor: more && last ? cursorAfter(new Date(last.startsAt), last.id) : null,
    count: { value: Math.min(count, SEARCH_COUNT_MAX), atLeast: count > SEARCH_COUNT_MAX },
    didYouMean,
  };
}

/** The first condition is the index's; no event lasts longer than the longest one allowed. */
function coming(now: Date): RawBuilder<unknown> {
  const longestAgo = new Date(now.getTime() - EVENT_DURATION_MINUTES_MAX * 60_000);
  return sql`e.status = 'published' and e.starts_at > ${longestAgo} and e.starts_at + e.duration_minutes * interval '1 minute' > ${now}`;
}

function exactWords(text: string): RawBuilder<unknown> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return sql`true`;
  const query = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ');
  return sql`(e.words @@ to_tsquery('simple', ${query}) or lower(v.city || ' ' || v.name) like ${`%${escapeLike(text)}%`})`;
}

/** "comedy london": a word of the kind and one of the place. Not for the index; so only when the index has found nothing. */
function wordsAnywhere(text: string): RawBuilder<unknown> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.map(
    (word) => sql`(e.words @@ to_tsquery('simple', ${`${word}:*`}) or e.type = ${word} or ${placeIs(word)})`,
  );
  return found.length === 0 ? sql`false` : sql.join(found, sql` and `);
}

function similarWords(text: string): RawBuilder<unknown> {
  return sql`(
    word_similarity(${text.toLowerCase()}, lower(e.name || ' ' || e.tagline)) > ${SIMILAR_ENOUGH} or ${placeIsLike(text)}
  )`;
}

const PLACE = sql`unaccent(lower(v.city || ' ' || v.name))`;

function placeIs(text: string): RawBuilder<unknown> {
  return sql`${PLACE} like unaccent(${`%${escapeLike(text)}%`})`;
}

function placeIsLike(text: string): RawBuilder<unknown> {
  return sql`(${placeIs(text)} or word_similarity(unaccent(${text.toLowerCase()}), ${PLACE}) > ${SIMILAR_PLACE})`;
}

function filters(search: Search, now: Date): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  const day = sql`(e.starts_at at time zone e.time_zone)::date`;
  if (search.types.length > 0) conditions.push(sql`e.type = any(${search.types}::text[])`);
  // A day at the venue is at most a day away from the same day in UTC: the index can use that.
  if (search.from)
    conditions.push(
      sql`e.starts_at >= ${search.from}::date - interval '1 day' and ${day} >= ${search.from}::date`,
    );
  if (search.to)
    conditions.push(
      sql`e.starts_at < ${search.to}::date + interval '2 days' and ${day} <= ${search.to}::date`,
    );
  if (search.place) conditions.push(placeIsLike(search.place));
  if (search.priceMaxMinor != null) {
    conditions.push(
      sql`exists (select from ticket_category c where c.event_id = e.id and c.price_minor <= ${search.priceMaxMinor})`,
    );
  }
  if (search.notYetOnSale) conditions.push(sql`e.sale_opens_at > ${now}`);
  if (search.hideSoldOut) {
    conditions.push(
      sql`exists (select from inventory i where i.event_id = e.id and i.held + i.sold < i.capacity)`,
    );
  }
  return sql.join(conditions, sql` and `);
}

function escapeLike(text: string): string {
  return text.toLowerCase().replace(/[\\%_]/g, '\\$&');
}

async function nearestName(em: EntityManager, now: Date, text: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select e.name from event e where ${coming(now)} and similarity(${text.toLowerCase()}, lower(e.name)) > 0.2
    order by similarity(${text.toLowerCase()}, lower(e.name)) desc limit 1
  `.execute(sqlOf(em));
  return rows[0]?.name ?? null;
}
