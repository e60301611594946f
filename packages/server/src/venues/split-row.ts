import type { Point } from '@onsale/schemas';
import { medianOf } from './polygon.ts';

/** A gap this many times the usual one between two seats is an aisle, not a neighbour. */
const AISLE_RATIO = 1.6;

/** Seats in an order that makes the way past them this much longer than the straight one were listed at random. */
const JUMBLED_RATIO = 1.1;

/** The seats of one row in runs of neighbours. They keep their order, be it along a curve, unless it jumps about. */
export function splitRow<T extends Point>(seats: T[]): T[][] {
  const sorted = alongTheRow(seats);
  return splitAtGaps(lengthOf(seats) > lengthOf(sorted) * JUMBLED_RATIO ? sorted : seats);
}

function splitAtGaps<T extends Point>(seats: T[]): T[][] {
  const gaps = seats
    .slice(1)
    .map((seat, index) => Math.hypot(seat.x - seats[index]!.x, seat.y - seats[index]!.y));
  const usual = medianOf(gaps.filter((gap) => gap > 0));
  const runs: T[][] = [];
  seats.forEach((seat, index) => {
    const isAisle = index > 0 && usual > 0 && gaps[index - 1]! > usual * AISLE_RATIO;
    if (index === 0 || isAisle) runs.push([seat]);
    else runs.at(-1)!.push(seat);
  });
  return runs;
}

function gapsOf(seats: Point[]): number[] {
  return seats.slice(1).map((seat, index) => Math.hypot(seat.x - seats[index]!.x, seat.y - seats[index]!.y));
}

function lengthOf(seats: Point[]): number {
  return gapsOf(seats).reduce((sum, gap) => sum + gap, 0);
}

/** By their position on the axis along which the row is longer. */
function alongTheRow<T extends Point>(seats: T[]): T[] {
  const wide = spreadOf(seats.map((seat) => seat.x)) >= spreadOf(seats.map((seat) => seat.y));
  return seats.toSorted((a, b) => (wide ? a.x - b.x : a.y - b.y));
}

function spreadOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
}
