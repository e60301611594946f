import { SEAT_STATE, type SingleSeatRule } from '@onsale/schemas';
import type { Run } from '../venues/plan-layout.ts';

/** Alternatives offered at most. */
const ALTERNATIVES_MAX = 3;

export interface SingleSeatFinding {
  /** Free places that the choice would leave alone. */
  alone: number[];
  /** Choices of the same size in the same row that leave nobody alone, nearest first; empty when there are none. */
  alternatives: number[][];
}

/**
 * Whether taking `chosen` leaves single free seats that were not single before, in the runs of one section. Null when it
 * does not, or when no choice of that size in the section would avoid it: then the end of the sale must go on.
 * The rule is the one that seats.io documents for its orphan seats.
 */
export function findSingleSeats(
  states: Uint8Array,
  runs: readonly Run[],
  runOf: Uint32Array,
  chosen: readonly number[],
  rule: SingleSeatRule,
): SingleSeatFinding | null {
  if (rule === 'off' || chosen.length === 0) return null;
  const taken = new Set(chosen);
  const touched = [...new Set(chosen.map((place) => runOf[place]!))].map((index) => runs[index]!);
  const alone = touched.flatMap((run) => leftAlone(states, run, taken, rule));
  if (alone.length === 0) return null;
  const sizes = touched.map(
    (run) => chosen.filter((place) => place >= run.first && place < run.first + run.length).length,
  );
  const size = Math.max(...sizes);
  if (!runs.some((run) => windows(states, run, size, rule).length > 0)) return null;
  const run = touched[0]!;
  const alternatives =
    touched.length > 1
      ? []
      : windows(states, run, chosen.length, rule)
          .toSorted((a, b) => Math.abs(a[0]! - chosen[0]!) - Math.abs(b[0]! - chosen[0]!))
          .slice(0, ALTERNATIVES_MAX);
  return { alone, alternatives };
}

/** Every window of `size` free neighbours that leaves nobody alone. */
function windows(states: Uint8Array, run: Run, size: number, rule: SingleSeatRule): number[][] {
  const found: number[][] = [];
  for (let first = run.first; first + size <= run.first + run.length; first++) {
    const window = Array.from({ length: size }, (_, index) => first + index);
    if (!window.every((place) => states[place] === SEAT_STATE.free)) continue;
    if (leftAlone(states, run, new Set(window), rule).length === 0) found.push(window);
  }
  return found;
}

function leftAlone(states: Uint8Array, run: Run, taken: ReadonlySet<number>, rule: SingleSeatRule): number[] {
  const end = run.first + run.length;
  const isFree = (place: number) => place >= run.first && place < end && states[place] === SEAT_STATE.free;
  const staysFree = (place: number) => isFree(place) && !taken.has(place);
  const alone: number[] = [];
  for (let place = run.first; place < end; place++) {
    // Neighbouring numbers in different runs are not neighbours.
    const besideChoice =
      (place > run.first && taken.has(place - 1)) || (place < end - 1 && taken.has(place + 1));
    if (!besideChoice || !staysFree(place) || staysFree(place - 1) || staysFree(place + 1)) continue;
    const atEnd = place === run.first || place === end - 1;
    if (rule === 'strict' || !atEnd) alone.push(place);
  }
  return alone;
}
