import type { EntityManager } from '@mikro-orm/postgresql';
import type { Point, SectionKind } from '@onsale/schemas';
import { sql } from 'kysely';
import { ProblemError } from '../problem-error.ts';
import { sqlOf } from '../transaction.ts';
import { LruCache } from './lru-cache.ts';

/** The bytes of `SectionLayout.kinds`. */
export const KIND_STANDARD = 0;
export const KIND_WHEELCHAIR = 1;
export const KIND_COMPANION = 2;

/** Neighbouring places with consecutive numbers: nobody has to walk around anything between two of them. */
export interface Run {
  /** Counts the runs of the section from 0, front to back as the plan has them. */
  row: number;
  first: number;
  length: number;
}

/** What the seat engine knows of one section. In general admission `capacity` counts and everything per place is empty. */
export interface SectionLayout {
  number: number;
  name: string;
  area: string;
  kind: SectionKind;
  capacity: number;
  seatCount: number;
  /** From the middle of the section to the focus, in plan units. */
  distance: number;
  rowLabel(place: number): string;
  seatLabel(place: number): string;
  /** One byte a place: KIND_STANDARD, KIND_WHEELCHAIR or KIND_COMPANION. */
  kinds: Uint8Array;
  xs: Float64Array;
  ys: Float64Array;
  /** Every place is in exactly one run; sorted by `first`. */
  runs: Run[];
  /** Index in `runs`, by place. */
  runOf: Uint32Array;
  /** Distance to the focus in plan units, by place; nearer is better. */
  rank: Float64Array;
}

/** Never changes, as a stored plan never does. */
export interface PlanLayout {
  planId: string;
  focus: Point;
  /** In the order of their numbers. */
  sections: Map<number, SectionLayout>;
}

/** About a dozen stadiums, or 150 MB. */
const CACHED_PLACES_MAX = 1_000_000;

const layouts = new LruCache<PlanLayout>(CACHED_PLACES_MAX, (layout) => {
  let places = 1;
  for (const section of layout.sections.values()) places += section.seatCount;
  return places;
});

/**
 * The layout of a stored plan, kept in the process: a second call for the same plan asks no database.
 * Throws ProblemError `not_found` for a plan that does not exist.
 */
export function layoutOf(em: EntityManager, planId: string): Promise<PlanLayout> {
  return layouts.get(planId, () => loadLayout(em, planId));
}

const KIND_OF_LETTER: Record<string, number> = { s: KIND_STANDARD, w: KIND_WHEELCHAIR, c: KIND_COMPANION };

interface PackedSection {
  number: number;
  name: string;
  area: string;
  kind: SectionKind;
  capacity: number;
  label_at: Point;
  xs: number[] | null;
  ys: number[] | null;
  rows: number[] | null;
  row_labels: string[] | null;
  labels: string[] | null;
  /** The first letter of each place's kind. */
  kinds: string | null;
}

/** One row a section instead of one a seat: 80,000 seats arrive as a few JSON arrays. */
async function loadLayout(em: EntityManager, planId: string): Promise<PlanLayout> {
  const db = sqlOf(em);
  const plan = await db
    .selectFrom('seating_plan')
    .select('focus')
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan) throw new ProblemError({ reason: 'not_found' });
  const { rows } = await sql<PackedSection>`
    select s.number, s.name, s.area, s.kind, s.capacity, s.label_at, seats.*
    from section s
    left join lateral (
      select json_agg(x) as xs, json_agg(y) as ys, json_agg("row") as rows, json_agg(row_label) as row_labels,
        json_agg(label) as labels, string_agg(left(kind, 1), '') as kinds
      from (select * from seat where plan_id = s.plan_id and section = s.number order by place) as seat
    ) as seats on true
    where s.plan_id = ${planId}
    order by s.number`.execute(db);
  const focus = plan.focus as unknown as Point;
  return { planId, focus, sections: new Map(rows.map((row) => [row.number, unpack(row, focus)])) };
}

function unpack(packed: PackedSection, focus: Point): SectionLayout {
  const { number, name, area, kind, capacity, label_at: labelAt } = packed;
  const xs = Float64Array.from(packed.xs ?? []);
  const ys = Float64Array.from(packed.ys ?? []);
  const rows = packed.rows ?? [];
  const rowLabels = packed.row_labels ?? [];
  const labels = packed.labels ?? [];
  const runs: Run[] = [];
  const runOf = new Uint32Array(xs.length);
  rows.forEach((row, place) => {
    const current = runs.at(-1);
    if (current && current.row === row) current.length++;
    else runs.push({ row, first: place, length: 1 });
    runOf[place] = runs.length - 1;
  });
  return {
    number,
    name,
    area,
    kind,
    capacity,
    seatCount: xs.length,
    distance: Math.hypot(labelAt.x - focus.x, labelAt.y - focus.y),
    rowLabel: (place) => rowLabels[place] ?? '',
    seatLabel: (place) => labels[place] ?? '',
    kinds: Uint8Array.from(packed.kinds ?? '', (letter) => KIND_OF_LETTER[letter] ?? KIND_STANDARD),
    xs,
    ys,
    runs,
    runOf,
    rank: xs.map((x, place) => Math.hypot(x - focus.x, ys[place]! - focus.y)),
  };
}
