import { SEAT_STATE } from '@onsale/schemas';
import { KIND_STANDARD, KIND_WHEELCHAIR, type Run, type SectionLayout } from '../venues/plan-layout.ts';
import type { BestWanted, Searched } from './best-wanted.ts';
import { nearestSections } from './nearest-sections.ts';
import { freeOf, type SectionPlaces } from './section-places.ts';

interface Window {
  first: number;
  /** It leaves one free seat alone beside it. */
  lonely: boolean;
  /** Mean distance of its places to the focus. */
  distance: number;
}

/**
 * Each section's own best window for what was asked in this batch, until a place of the section changes: most people ask for
 * the same, and most sections stay as they were.
 */
export class BestMemo {
  readonly #windows = new Map<SectionPlaces, { changes: number; byWanted: Map<string, Window | null> }>();
  readonly #changesOf: (places: SectionPlaces) => number;

  /** `changesOf` counts the changes of a section in this batch. */
  constructor(changesOf: (places: SectionPlaces) => number) {
    this.#changesOf = changesOf;
  }

  windowOf(places: SectionPlaces, wanted: string, find: () => Window | null): Window | null {
    const changes = this.#changesOf(places);
    let known = this.#windows.get(places);
    if (known?.changes !== changes) this.#windows.set(places, (known = { changes, byWanted: new Map() }));
    let window = known.byWanted.get(wanted);
    if (window === undefined) known.byWanted.set(wanted, (window = find()));
    return window;
  }
}

/**
 * The nearest `quantity` free neighbours of one row; those that leave nobody alone before those that do. Goes through the
 * sections from the nearest on and stops when no place of the next can be nearer than what has been found.
 */
export function bestNeighbours(
  { layout, coverage, sections }: Searched,
  wanted: BestWanted,
  memo: BestMemo,
): { section: number; place: number }[] | null {
  const key = `${wanted.quantity} ${wanted.stepFree} ${wanted.categories.join()}`;
  const allowed = new Uint8Array(256);
  for (const category of wanted.categories) allowed[category] = 1;
  let best: (Window & { section: number }) | null = null;
  for (const { section, nearest } of nearestSections(layout, coverage, wanted.categories)) {
    if (best && !best.lonely && best.distance <= nearest) break;
    const places = sections.get(section);
    if (places?.kind !== 'seated' || freeOf(places) < wanted.quantity) continue;
    const window = memo.windowOf(places, key, () =>
      bestWindow(places, layout.sections.get(section)!, coverage.get(section)!, wanted, allowed),
    );
    if (window && (!best || isBetter(window, best))) best = { section, ...window };
  }
  if (!best) return null;
  const { section, first } = best;
  return Array.from({ length: wanted.quantity }, (_, index) => ({ section, place: first + index }));
}

function isBetter(a: Window, b: Window): boolean {
  return a.lonely === b.lonely ? a.distance < b.distance : !a.lonely;
}

/** Slides a window of the wanted size along every run of the section. */
function bestWindow(
  { states }: SectionPlaces,
  { runs, rank, kinds }: SectionLayout,
  categories: Uint8Array,
  { quantity, stepFree }: BestWanted,
  allowed: Uint8Array,
): Window | null {
  let best: Window | null = null;
  for (const run of runs) {
    if (run.length < quantity) continue;
    const end = run.first + run.length;
    let fit = 0;
    let wheelchairs = 0;
    let distance = 0;
    for (let place = run.first; place < end; place++) {
      const isFree = states[place] === SEAT_STATE.free && allowed[categories[place]!] === 1;
      if (!isFree || (!stepFree && kinds[place] !== KIND_STANDARD)) {
        fit = wheelchairs = distance = 0;
        continue;
      }
      fit += 1;
      distance += rank[place]!;
      if (kinds[place] === KIND_WHEELCHAIR) wheelchairs += 1;
      if (fit > quantity) {
        distance -= rank[place - quantity]!;
        if (kinds[place - quantity] === KIND_WHEELCHAIR) wheelchairs -= 1;
      }
      if (fit < quantity || (stepFree && wheelchairs === 0)) continue;
      const mean = distance / quantity;
      if (best && !best.lonely && best.distance <= mean) continue;
      const first = place - quantity + 1;
      const window = { first, distance: mean, lonely: leavesSingle(states, kinds, run, first, quantity) };
      if (!best || isBetter(window, best)) best = window;
    }
  }
  return best;
}

/** Whether taking `quantity` places from `first` leaves one free place alone beside them; a wheelchair place stands by itself. */
function leavesSingle(
  states: Uint8Array,
  kinds: Uint8Array,
  { first: from, length }: Run,
  first: number,
  quantity: number,
): boolean {
  const isFree = (place: number) =>
    place >= from &&
    place < from + length &&
    states[place] === SEAT_STATE.free &&
    kinds[place] === KIND_STANDARD;
  const after = first + quantity;
  return (isFree(first - 1) && !isFree(first - 2)) || (isFree(after) && !isFree(after + 1));
}
