import { SEAT_STATE, type SingleSeatRule } from '@onsale/schemas';
import { KIND_STANDARD, type Run, type SectionLayout } from '../venues/plan-layout.ts';

/** Alternatives offered at most. */
const ALTERNATIVES_MAX = 3;

export interface SingleSeatFinding {
  /** Free places that the choice would leave alone. */
  alone: number[];
  /** Choices of the same size in the same row that leave nobody alone, nearest first; empty when there are none. */
  alternatives: number[][];
}

type Rows = Pick<SectionLayout, 'runs' | 'runOf' | 'kinds'>;

/**
 * Whether taking `chosen` leaves single free seats that were not single before, in the runs of one section. Null when it
 * does not, or when no choice of that size in the section would avoid it: then the end of the sale must go on. A wheelchair
 * or companion place stands by itself and is nobody's single seat.
 * The rule is the one that seats.io documents for its orphan seats.
 */
export function findSingleSeats(
  states: Uint8Array,
  rows: Rows,
  chosen: readonly number[],
  rule: SingleSeatRule,
): SingleSeatFinding | null {
  if (rule === 'off' || chosen.length === 0) return null;
  const isFree = (place: number) => states[place] === SEAT_STATE.free && rows.kinds[place] === KIND_STANDARD;
  const taken = new Set(chosen);
  const touched = [...new Set(chosen.map((place) => rows.runOf[place]!))].map((index) => rows.runs[index]!);
  const alone = touched.flatMap((run) => leftAlone(isFree, run, taken, rule));
  if (alone.length === 0) return null;
  const size = Math.max(...touched.map((run) => chosen.filter((place) => isIn(run, place)).length));
  if (!rows.runs.some((run) => windows(isFree, run, size, rule).length > 0)) return null;
  if (touched.length > 1) return { alone, alternatives: [] };
  const alternatives = windows(isFree, touched[0]!, chosen.length, rule)
    .toSorted((a, b) => Math.abs(a[0]! - chosen[0]!) - Math.abs(b[0]! - chosen[0]!))
    .slice(0, ALTERNATIVES_MAX);
  return { alone, alternatives };
}

function isIn(run: Run, place: number): boolean {
  return place >= run.first && place < run.first + run.length;
}

/** Every window of `size` free neighbours that leaves nobody alone. */
function windows(
  isFree: (place: number) => boolean,
  run: Run,
  size: number,
  rule: SingleSeatRule,
): number[][] {
  const found: number[][] = [];
  for (let first = run.first; first + size <= run.first + run.length; first++) {
    const window = Array.from({ length: size }, (_, index) => first + index);
    if (!window.every(isFree)) continue;
    if (leftAlone(isFree, run, new Set(window), rule).length === 0) found.push(window);
  }
  return found;
}

function leftAlone(
  isFree: (place: number) => boolean,
  run: Run,
  taken: ReadonlySet<number>,
  rule: SingleSeatRule,
): number[] {
  const isTaken = (place: number) => isIn(run, place) && taken.has(place);
  const staysFree = (place: number) => isIn(run, place) && isFree(place) && !taken.has(place);
  const alone: number[] = [];
  for (let place = run.first; place < run.first + run.length; place++) {
    const besideChoice = isTaken(place - 1) || isTaken(place + 1);
    if (!besideChoice || !staysFree(place) || staysFree(place - 1) || staysFree(place + 1)) continue;
    const atEnd = place === run.first || place === run.first + run.length - 1;
    if (rule === 'strict' || !atEnd) alone.push(place);
  }
  return alone;
}
