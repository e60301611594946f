import type { Point } from '@onsale/schemas';
import type { DraftRow } from './draft-plan.ts';
import {
  areaOf,
  centreOf,
  contains,
  medianOf,
  meanOf,
  paddedHull,
  rounded,
  signedAreaOf,
  turnOf,
} from './polygon.ts';

const SAMPLES_PER_ROW = 20;
/** A section of more rows is a list of seats, not rows one behind the other. */
const ROWS_MAX = 400;

/**
 * The outline of a seated section and where its name stands. Rows that lie one behind the other, also curved ones, give a
 * band that follows them; anything else gets the convex hull.
 */
export function outlineOf(rows: DraftRow[]): { outline: Point[]; labelAt: Point } {
  const lines = linesOf(rows);
  const seats = lines.flat();
  const margin = marginOf(lines);
  const hull = paddedHull(seats, margin);
  const inRows = lines.length > 1 && lines.length <= ROWS_MAX && lines.every((line) => line.length > 1);
  const band = inRows ? bandAround(lines, margin) : null;
  const fits = band !== null && areaOf(band) < areaOf(hull) && seats.every((seat) => contains(band, seat));
  if (!fits) return { outline: hull, labelAt: centreOf(hull) };
  return { outline: band, labelAt: middleOf(lines) };
}

/** Each row from end to end, with the parts beyond an aisle. */
function linesOf(rows: DraftRow[]): Point[][] {
  const lines: Point[][] = [];
  for (const row of rows) {
    if (!row.continues || lines.length === 0) lines.push([]);
    for (const seat of row.seats) lines.at(-1)!.push(seat);
  }
  return lines;
}

function marginOf(lines: Point[][]): number {
  const gaps = lines.flatMap((line) => line.slice(1).map((seat, index) => distance(seat, line[index]!)));
  return Math.min(30, Math.max(4, medianOf(gaps.filter((gap) => gap > 0)) * 0.7));
}

function bandAround(lines: Point[][], margin: number): Point[] {
  const front = lines[0]!;
  const back = lines.at(-1)!;
  const depth = unit(meanOf(front), meanOf(back));
  const push = (line: Point[], sign: number) =>
    sampled(line).map((point, index, points) => {
      const before = points[Math.max(0, index - 1)]!;
      const after = points[Math.min(points.length - 1, index + 1)]!;
      const along = unit(before, after);
      const across = { x: -along.y, y: along.x };
      const outward = Math.sign(across.x * depth.x + across.y * depth.y) * sign || sign;
      const side = index === 0 ? -1 : index === points.length - 1 ? 1 : 0;
      return {
        x: point.x + margin * (across.x * outward + along.x * side),
        y: point.y + margin * (across.y * outward + along.y * side),
      };
    });
  const inner = lines.slice(1, -1);
  const right = inner.map((line) => beyond(line.at(-2)!, line.at(-1)!, margin));
  const left = inner.map((line) => beyond(line[1]!, line[0]!, margin)).toReversed();
  const [before, behind] = [push(front, -1), push(back, 1).toReversed()];
  const turn = Math.sign(signedAreaOf([...before, ...behind]));
  const rightSide = bulging([before.at(-1)!, ...right, behind[0]!], turn);
  const leftSide = bulging([behind.at(-1)!, ...left, before[0]!], turn);
  return [...before, ...rightSide, ...behind, ...leftSide].map(rounded);
}

/** Of a side from end to end, what stands out between its ends: rows that end short of it do not dent it. */
function bulging(side: Point[], turn: number): Point[] {
  const kept: Point[] = [];
  for (const point of side) {
    while (kept.length > 1 && turnOf(kept.at(-2)!, kept.at(-1)!, point) * turn <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(1, -1);
}

function sampled(line: Point[]): Point[] {
  if (line.length <= SAMPLES_PER_ROW) return line;
  return Array.from(
    { length: SAMPLES_PER_ROW },
    (_, index) => line[Math.round((index * (line.length - 1)) / (SAMPLES_PER_ROW - 1))]!,
  );
}

function middleOf(lines: Point[][]): Point {
  const line = lines[Math.floor(lines.length / 2)]!;
  const seat = line[Math.floor((line.length - 1) / 2)]!;
  const other = line[Math.ceil((line.length - 1) / 2)]!;
  return meanOf([seat, other]);
}

function beyond(from: Point, to: Point, margin: number): Point {
  const along = unit(from, to);
  return { x: to.x + along.x * margin, y: to.y + along.y * margin };
}

function unit(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
