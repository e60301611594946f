import type { EntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../transaction.ts';
import { layoutOf, type PlanLayout } from '../venues/plan-layout.ts';
import { Coverage, TicketCategory } from './category.ts';
import { Event } from './event.ts';
import { letterCategories } from './letter-categories.ts';

export interface SheetCategory {
  number: number;
  name: string;
  letter: string;
  priceMinor: number;
}

/** All that a decision about an event needs and that only staff change. Never changed once built. */
export interface EventSheet {
  event: Event;
  version: number;
  categories: ReadonlyMap<number, SheetCategory>;
  /** By section: the category's number of each place, or of the whole area; NO_CATEGORY where there is none. */
  coverage: ReadonlyMap<number, Uint8Array>;
  layout: PlanLayout;
}

const SHEETS_KEPT_MAX = 500;
const kept = new Map<string, EventSheet>();

/**
 * The event's sheet, from the process's memory if that copy is at least as new as `atLeastVersion`: every inventory row
 * carries the version it was laid out for, so a lane that has locked one knows how new its copy must be.
 * Null when there is no such event.
 */
export async function sheetOf(
  em: EntityManager,
  eventId: string,
  atLeastVersion: number,
): Promise<EventSheet | null> {
  const copy = kept.get(eventId);
  if (copy && copy.version >= atLeastVersion) return copy;
  const fresh = await loadSheet(em, eventId);
  if (!fresh) return null;
  kept.delete(eventId);
  kept.set(eventId, fresh);
  if (kept.size > SHEETS_KEPT_MAX) kept.delete(kept.keys().next().value!);
  return fresh;
}

/** The sheet as it is stored now: one small query when the copy in memory is still right. */
export async function currentSheet(em: EntityManager, eventId: string): Promise<EventSheet | null> {
  const stored = await sqlOf(em)
    .selectFrom('event')
    .select('version')
    .where('id', '=', eventId)
    .executeTakeFirst();
  return stored ? sheetOf(em, eventId, stored.version) : null;
}

/** The version of the copy in memory, or 0. */
export function keptVersion(eventId: string): number {
  return kept.get(eventId)?.version ?? 0;
}

async function loadSheet(em: EntityManager, eventId: string): Promise<EventSheet | null> {
  // On the caller's connection, so that under a lock it sees what the lock protects, but in a fork whose entities it keeps.
  const fork = em.fork({ keepTransactionContext: true });
  const event = await fork.findOne(Event, { id: eventId });
  if (!event) return null;
  const categories = await fork.find(TicketCategory, { eventId });
  const coverage = await fork.find(Coverage, { eventId });
  const letters = letterCategories(categories);
  return {
    event,
    version: event.version,
    categories: new Map(
      categories.map(({ number, name, priceMinor }) => [
        number,
        { number, name, letter: letters.get(number)!, priceMinor },
      ]),
    ),
    coverage: new Map(coverage.map((row) => [row.section, row.categories])),
    layout: await layoutOf(fork, event.planId),
  };
}
