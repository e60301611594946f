import type { EntityManager } from '@mikro-orm/postgresql';
import {
  SEAT_STATE,
  type CategoryView,
  type EventAvailability,
  type EventSeatsInput,
  type SectionAvailability,
} from '@onsale/schemas';
import type { z } from 'zod';
import { freeOf } from '../inventory/section-places.ts';
import { Inventory } from '../inventory/inventory.ts';
import { ProblemError } from '../problem-error.ts';
import { databaseNow } from '../transaction.ts';
import { NO_CATEGORY } from './category.ts';
import { keptVersion, sheetOf, type EventSheet } from './event-sheet.ts';
import { offsetInstant } from './offset-instant.ts';

/** Viewers may be this much behind: only the lock decides. */
const TICK_MS = 500;
const TICKS_KEPT_MAX = 200;

interface Tick {
  sheet: EventSheet;
  rows: Inventory[];
  categories: CategoryView[];
  asOf: Date;
  readAt: number;
}

const ticks = new Map<string, Promise<Tick>>();

/** Everything about an event's places that a viewer sees, read once per tick however many look. */
async function tickOf(em: EntityManager, eventId: string): Promise<Tick> {
  const kept = await ticks.get(eventId)?.catch(() => null);
  if (kept && performance.now() - kept.readAt < TICK_MS) return kept;
  const reading = readTick(em, eventId);
  ticks.delete(eventId);
  ticks.set(eventId, reading);
  reading.catch(() => ticks.delete(eventId));
  if (ticks.size > TICKS_KEPT_MAX) ticks.delete(ticks.keys().next().value!);
  return reading;
}

async function readTick(em: EntityManager, eventId: string): Promise<Tick> {
  const readAt = performance.now();
  const rows = await em.fork().find(Inventory, { eventId }, { orderBy: { section: 'asc' } });
  const newest = Math.max(keptVersion(eventId), ...rows.map((row) => row.eventVersion));
  const sheet = await sheetOf(em, eventId, newest);
  if (!sheet) throw new ProblemError({ reason: 'not_found' });
  return { sheet, rows, categories: countCategories(sheet, rows), asOf: await databaseNow(em), readAt };
}

/** Price, capacity and what remains, by category, the dearest first. */
function countCategories(sheet: EventSheet, rows: Inventory[]): CategoryView[] {
  const capacity = new Uint32Array(256);
  const remaining = new Uint32Array(256);
  for (const row of rows) {
    const covered = sheet.coverage.get(row.section);
    if (!covered) continue;
    if (row.kind === 'general') {
      capacity[covered[0]!]! += row.capacity;
      remaining[covered[0]!]! += freeOf(row);
      continue;
    }
    for (let place = 0; place < row.states.length; place++) {
      const state = row.states[place];
      if (state === SEAT_STATE.off || state === SEAT_STATE.blocked) continue;
      capacity[covered[place]!]! += 1;
      if (state === SEAT_STATE.free) remaining[covered[place]!]! += 1;
    }
  }
  return [...sheet.categories.values()]
    .toSorted((a, b) => b.priceMinor - a.priceMinor || a.number - b.number)
    .map(({ number, name, letter, priceMinor }) => ({
      number,
      name,
      letter,
      priceMinor,
      currency: sheet.event.currency,
      capacity: capacity[number]!,
      remaining: remaining[number]!,
    }));
}

export async function getCategories(
  em: EntityManager,
  eventId: string,
  drafts: boolean,
): Promise<CategoryView[]> {
  const { sheet, categories } = await tickOf(em, eventId);
  refuseDraft(sheet, drafts);
  return categories;
}

/** The state of every place, or only of the sections that changed since the versions the caller names. */
export async function getAvailability(
  em: EntityManager,
  input: z.output<typeof EventSeatsInput>,
  drafts: boolean,
): Promise<EventAvailability> {
  const { sheet, rows, categories, asOf } = await tickOf(em, input.eventId);
  refuseDraft(sheet, drafts);
  const { event } = sheet;
  const changed = rows.filter((row, index) => input.versions?.[index] !== versionOf(row));
  return {
    eventId: event.id,
    versions: rows.map(versionOf),
    sections: changed.map((row) => sectionView(sheet, row, input.categories, drafts)),
    free: rows.reduce((sum, row) => sum + freeOf(row), 0),
    categories: categories.filter(
      ({ number }) => input.categories.length === 0 || input.categories.includes(number),
    ),
    sale: {
      state: event.saleState(asOf),
      opensAt: event.saleOpensAt ? offsetInstant(event.saleOpensAt, event.timeZone) : null,
      closesAt: event.saleClosesAt ? offsetInstant(event.saleClosesAt, event.timeZone) : null,
    },
    asOf: asOf.toISOString(),
  };
}

/** Rises when places change and when staff change what they cost; both only ever rise. */
function versionOf(row: Inventory): number {
  return row.version + row.eventVersion;
}

function sectionView(
  sheet: EventSheet,
  row: Inventory,
  wanted: number[],
  isStaff: boolean,
): SectionAvailability {
  const covered = sheet.coverage.get(row.section) ?? Buffer.from([NO_CATEGORY]);
  return {
    section: row.section,
    version: versionOf(row),
    capacity: row.capacity,
    free: freeOf(row),
    held: row.held,
    sold: row.sold,
    states:
      row.kind === 'general'
        ? null
        : Buffer.from(statesFor(row, covered, wanted, isStaff)).toString('base64'),
    categories: Buffer.from(covered).toString('base64'),
  };
}

/** Why a seat is not offered is the staff's business. */
function statesFor(row: Inventory, covered: Uint8Array, wanted: number[], isStaff: boolean): Uint8Array {
  if (isStaff && wanted.length === 0) return row.states;
  const shown = new Set(wanted);
  return row.states.map((state, place) => {
    const isHidden = state === SEAT_STATE.free && shown.size > 0 && !shown.has(covered[place]!);
    return isHidden || (state === SEAT_STATE.blocked && !isStaff) ? SEAT_STATE.off : state;
  });
}

function refuseDraft(sheet: EventSheet, drafts: boolean): void {
  if (sheet.event.status === 'draft' && !drafts) throw new ProblemError({ reason: 'not_found' });
}
