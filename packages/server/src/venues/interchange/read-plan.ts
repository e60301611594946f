import {
  AREA_CAPACITY_MAX,
  PLAN_BYTES_MAX,
  SEATS_PER_PLAN_MAX,
  SECTIONS_PER_PLAN_MAX,
} from '@onsale/schemas';
import { Faults, planUnreadable } from './faults.ts';
import { capacityOf, isFields, listOf, noteUnknown, positionOf, quoted, sizeOf, textOf } from './fields.ts';
import type { Fields, Reading } from './fields.ts';
import type { Findings } from './findings.ts';
import type { RawCategory, RawPlan, RawZone } from './raw-plan.ts';
import { readArea } from './read-area.ts';
import { readRow } from './read-row.ts';

const PLAN_FIELDS = new Set(['name', 'size', 'categories', 'zones']);
const SIZE_FIELDS = new Set(['width', 'height']);
const CATEGORY_FIELDS = new Set(['name', 'color', 'uuid']);
const ZONE_FIELDS = new Set(['name', 'zone_id', 'uuid', 'position', 'rows', 'areas', 'capacity']);

/**
 * Reads a pretix seating plan, newest or older form, from parsed JSON or its text. Throws ProblemError `plan_unreadable`
 * with every reason at once, and nothing else.
 */
export function readPlan(source: unknown, findings: Findings): RawPlan {
  const plan = typeof source === 'string' ? parseText(source) : source;
  if (!isFields(plan))
    throw planUnreadable(['This is not a seating plan: it should be a JSON object with zones']);
  if (!Array.isArray(plan.zones)) throw planUnreadable(['The plan has no list of zones']);
  const faults = new Faults();
  const reading = { faults, findings };
  noteUnknown(plan, 'plan', PLAN_FIELDS, reading);
  const raw = {
    size: readSize(plan.size, reading),
    categories: listOf(plan.categories, 'The list of categories', reading).flatMap((category, index) =>
      readCategory(category, `Category ${index + 1}`, reading),
    ),
    zones: plan.zones.flatMap((zone, index) => readZone(zone, `Zone ${index + 1}`, reading)),
  };
  if (raw.zones.length > SECTIONS_PER_PLAN_MAX)
    faults.add(`A plan can have ${SECTIONS_PER_PLAN_MAX} zones at most`);
  const seats = raw.zones.reduce(
    (sum, zone) => sum + zone.rows.reduce((n, row) => n + row.seats.length, 0),
    0,
  );
  if (seats > SEATS_PER_PLAN_MAX)
    faults.add(`A plan can have ${SEATS_PER_PLAN_MAX} seats at most, this one has ${seats}`);
  faults.throwIfAny();
  return raw;
}

function parseText(text: string): unknown {
  if (text.length > PLAN_BYTES_MAX)
    throw planUnreadable([`The file is larger than ${PLAN_BYTES_MAX / 1e6} MB`]);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw planUnreadable([`This is not JSON. ${cause instanceof Error ? cause.message : ''}`.trim()], {
      cause,
    });
  }
}

function readSize(size: unknown, reading: Reading): RawPlan['size'] {
  if (!isFields(size)) return null;
  noteUnknown(size, 'size', SIZE_FIELDS, reading);
  const width = sizeOf(size.width, 'Width of the plan', reading);
  const height = sizeOf(size.height, 'Height of the plan', reading);
  return width === null || height === null ? null : { width, height };
}

function readCategory(category: unknown, where: string, reading: Reading): RawCategory[] {
  const name = isFields(category) ? textOf(category.name) : null;
  if (!isFields(category) || name === null) {
    reading.faults.add(`${where} has no name`);
    return [];
  }
  noteUnknown(category, 'category', CATEGORY_FIELDS, reading);
  return [{ name, color: textOf(category.color) }];
}

function readZone(zone: unknown, number: string, reading: Reading): RawZone[] {
  if (!isFields(zone)) {
    reading.faults.add(`${number} is not an object`);
    return [];
  }
  noteUnknown(zone, 'zone', ZONE_FIELDS, reading);
  const name = textOf(zone.name);
  const where = number + quoted(name);
  return [
    {
      where,
      name: name ?? nameFromId(zone),
      position: positionOf(zone, where, reading),
      rows: listOf(zone.rows, `${where}: rows`, reading).flatMap((row, index) =>
        readRow(row, index + 1, where, reading),
      ),
      areas: listOf(zone.areas, `${where}: areas`, reading).flatMap((area, index) =>
        readArea(area, `${where}, area ${index + 1}`, reading),
      ),
      capacity: capacityOf(zone.capacity, where, AREA_CAPACITY_MAX, reading),
    },
  ];
}

/** A zone's id may serve as its name when it reads like one. */
function nameFromId(zone: Fields): string | null {
  const id = textOf(zone.zone_id);
  return id !== null && /\p{L}/u.test(id) && !/^[0-9a-f-]{32,}$/i.test(id) ? id : null;
}
