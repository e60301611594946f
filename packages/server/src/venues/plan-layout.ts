import type { EntityManager } from '@mikro-orm/postgresql';
import type { Point, SectionKind } from '@onsale/schemas';
import { LruCache } from './lru-cache.ts';
import { loadLayout } from './load-layout.ts';

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
  /** One byte a place, see `seat-kind-bytes.ts`. */
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
