import type { PlanShape, Point } from '@onsale/schemas';
import type { DraftOutcome, DraftSection } from '../../venues/draft-plan.ts';
import { finished, generalSection, rectangle, seatedSection, shape, words } from './draft-blocks.ts';
import type { Runs } from './draft-blocks.ts';

const SEAT_GAP = 25;
const ROW_GAP = 30;
/** Between the outermost seats of two sections of a ring. */
const AISLE = 64;
/** Between a circle (2) and a box: how round the bowl's corners are. */
const SQUARENESS = 2.75;
const STEPS = 1_440;

export interface Ring {
  area: string;
  /** The first section's number; the rest count on, clockwise from the left end. */
  from: number;
  sections: number;
  rows: number;
  /** From the edge of the field to the first row. */
  setBack: number;
  /** Every so many sections have wheelchair places in their last row. */
  stepFreeEvery?: number;
}

export interface Bowl {
  /** Half the length and half the width of what the first ring surrounds. */
  field: { x: number; y: number };
  rings: Ring[];
  /** Exactly; what the rings have room for beyond it is taken from the last ring. */
  seats: number;
  stage: boolean;
  floor: { name: string; capacity: number }[];
}

/** Rings of sections around a field, as stadiums and arenas are built. */
export function bowlPlan({ field, rings, seats, stage, floor }: Bowl): DraftOutcome {
  const lines = rings.map((ring) => ringLines(ring, field));
  trimTo(seats, lines);
  const seated = rings.flatMap((ring, index) =>
    lines[index]!.map((rows, section) =>
      seatedSection(rows, {
        name: String(ring.from + section),
        area: ring.area,
        rowLabel: (row) => String(row + 1),
        wheelchairs: ring.stepFreeEvery && section % ring.stepFreeEvery === 0 ? 4 : 0,
      }),
    ),
  );
  const grass = Array.from({ length: 72 }, (_, corner) =>
    onCurve((corner / 72) * 2 * Math.PI, field.x - 60, field.y - 60),
  );
  const shapes = [shape('field', grass), ...(stage ? stageShapes(field) : courtShapes(field))];
  // Before the stage, not on it: otherwise the seats behind the stage would be the nearest, and so the best.
  const focus = stage ? { x: -0.2 * field.x, y: 0 } : { x: 0, y: 0 };
  return finished(focus, shapes, [...seated, ...floorSections(floor, field)]);
}

/** For every section of the ring its rows from the front, each a single run of points. */
function ringLines(ring: Ring, field: Bowl['field']): Runs[][] {
  const middle = ring.setBack + ((ring.rows - 1) * ROW_GAP) / 2;
  const guide = arcLengths(field.x + middle, field.y + middle);
  const share = guide.total / ring.sections;
  const bounds = Array.from({ length: ring.sections + 1 }, (_, k) => guide.angleAt((k - 0.5) * share));
  const rows = Array.from({ length: ring.rows }, (_, row) => {
    const back = ring.setBack + row * ROW_GAP;
    return arcLengths(field.x + back, field.y + back);
  });
  return bounds.slice(1).map((end, section) => {
    const start = bounds[section]!;
    return rows.map((curve) => [seatsBetween(curve, start, end)]);
  });
}

function seatsBetween(curve: ArcLengths, start: number, end: number): Point[] {
  const from = curve.lengthAt(start);
  const to = curve.lengthAt(end);
  const room = (to > from ? to - from : to + curve.total - from) - AISLE;
  const count = Math.floor(room / SEAT_GAP) + 1;
  const first = from + AISLE / 2 + (room - (count - 1) * SEAT_GAP) / 2;
  return Array.from({ length: count }, (_, seat) => curve.pointAt(first + seat * SEAT_GAP));
}

/** A seat of every section's last row, then of the row before it, and so on: nobody sees where they were. */
function trimTo(seats: number, rings: Runs[][][]): void {
  const count = () => rings.flat(4).length;
  const outer = rings.at(-1)!;
  for (let surplus = count() - seats, turn = 0; surplus > 0; surplus--, turn++) {
    const back = Math.floor(turn / outer.length);
    const row = outer[turn % outer.length]!.at(-1 - back)?.[0];
    if (back % 2 === 0) row?.pop();
    else row?.shift();
  }
  if (count() !== seats) throw new Error(`The bowl has room for ${count()} seats, not ${seats}`);
}

function stageShapes(field: Bowl['field']): PlanShape[] {
  const [width, depth] = [field.y * 1.05, field.x * 0.26];
  const left = -0.82 * field.x;
  const at = { x: left + depth / 2, y: 0 };
  return [
    shape('stage', rectangle(left, -width / 2, depth, width)),
    shape('stage', rectangle(left + depth, -width * 0.08, field.x * 0.14, width * 0.16)),
    words('Stage', at, field.y * 0.1, -90),
  ];
}

function courtShapes(field: Bowl['field']): PlanShape[] {
  const [x, y] = [field.x * 0.72, field.y * 0.66];
  const circle = Array.from({ length: 40 }, (_, corner) => {
    const angle = (corner / 40) * 2 * Math.PI;
    return { x: y * 0.3 * Math.cos(angle), y: y * 0.3 * Math.sin(angle) };
  });
  return [
    shape('wall', rectangle(-x, -y, 2 * x, 2 * y)),
    shape('wall', rectangle(-1, -y, 2, 2 * y)),
    shape('wall', circle),
  ];
}

/** Standing room before the stage, one block behind the other in shares of its depth by capacity. */
function floorSections(floor: Bowl['floor'], field: Bowl['field']): DraftSection[] {
  const all = floor.reduce((sum, block) => sum + block.capacity, 0);
  const [start, length, width] = [-0.36 * field.x, 1.16 * field.x, 1.2 * field.y];
  let x = start;
  return floor.map(({ name, capacity }) => {
    const depth = (length * capacity) / all;
    const block = generalSection(name, 'Floor', capacity, rectangle(x, -width / 2, depth - 50, width));
    x += depth;
    return block;
  });
}

interface ArcLengths {
  total: number;
  lengthAt(angle: number): number;
  angleAt(length: number): number;
  pointAt(length: number): Point;
}

/** A superellipse measured along its curve, clockwise on a screen from its left end. */
function arcLengths(rx: number, ry: number): ArcLengths {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => onCurve(angleOf(step), rx, ry));
  const lengths = [0];
  for (let step = 1; step <= STEPS; step++) {
    const [a, b] = [points[step - 1]!, points[step]!];
    lengths.push(lengths[step - 1]! + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const total = lengths[STEPS]!;
  const stepAt = (length: number) => {
    const within = ((length % total) + total) % total;
    let [low, high] = [0, STEPS];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lengths[middle]! <= within) low = middle;
      else high = middle;
    }
    return low + (within - lengths[low]!) / (lengths[high]! - lengths[low]!);
  };
  return {
    total,
    lengthAt: (angle) => {
      const step = (((angle + Math.PI) / (2 * Math.PI)) * STEPS + STEPS) % STEPS;
      const low = Math.floor(step);
      return lengths[low]! + (step - low) * (lengths[low + 1]! - lengths[low]!);
    },
    angleAt: (length) => angleOf(stepAt(length)),
    pointAt: (length) => {
      const step = stepAt(length);
      const low = Math.min(STEPS - 1, Math.floor(step));
      const [a, b] = [points[low]!, points[low + 1]!];
      return { x: a.x + (b.x - a.x) * (step - low), y: a.y + (b.y - a.y) * (step - low) };
    },
  };
}

function angleOf(step: number): number {
  return -Math.PI + (step / STEPS) * 2 * Math.PI;
}

function onCurve(angle: number, rx: number, ry: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const bend = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS);
  return { x: rx * bend(cos), y: ry * bend(sin) };
}
