import type { Point, SeatedSectionPlan } from '@onsale/schemas';
import type { DraftRow, DraftSeat } from '../draft-plan.ts';
import { rounded } from '../polygon.ts';
import { rowLabel } from './row-labels.ts';

/** Plan units: between neighbours, from row to row, and what an aisle adds. */
export const SEAT_GAP = 25;
export const ROW_GAP = 28;
const AISLE_WIDTH = 30;

/** A row never closes around the stage: this much of a full circle at most. */
const TURN_MAX = 0.9 * 2 * Math.PI;
const RADIUS_MIN = 60;
/** Beyond it a row is straight to the eye, and an arc would lose precision. */
const RADIUS_MAX = 1_000_000;

/**
 * The seats of a section, seen from above with the stage up: the middle of the front row is at (0, 0), rows go back
 * along y. Curved rows are arcs about one centre in front of them.
 */
export function seatBlock(section: SeatedSectionPlan): DraftRow[] {
  const firstRadius = radiusOf(section);
  let radius = firstRadius;
  return Array.from({ length: section.rows }, (_, row) => {
    const count = seatsInRow(section, row);
    const aisles = aislesInRow(section, count);
    const width = (count - 1) * SEAT_GAP + aisles.length * AISLE_WIDTH;
    if (row > 0) radius = Math.max(radius + ROW_GAP, width / TURN_MAX);
    const curve = firstRadius === Infinity ? null : { radius, firstRadius };
    const seats = Array.from({ length: count }, (_, index): DraftSeat => {
      const offset =
        index * SEAT_GAP + aisles.filter((after) => after <= index).length * AISLE_WIDTH - width / 2;
      const number = section.numberFrom === 'left' ? index + 1 : count - index;
      return { ...seatAt(offset, row, curve), label: String(number), kind: 'standard', guid: '' };
    });
    return runsOf(seats, aisles, rowLabel(row, section.rowLabels));
  }).flat();
}

/** Pairs of a wheelchair place and a companion seat in the last row, from the left, never across an aisle. */
export function placeWheelchairs(rows: DraftRow[], wanted: number): { rows: DraftRow[]; room: number } {
  const first = rows.findLastIndex((row) => !row.continues);
  let left = wanted;
  let room = 0;
  const placed = rows.map((row, index) => {
    if (index < first) return row;
    const pairs = Math.floor(row.seats.length / 2);
    const here = Math.min(left, pairs);
    room += pairs;
    left -= here;
    const seats = row.seats.map((seat, place) =>
      place < here * 2
        ? { ...seat, kind: place % 2 === 0 ? ('wheelchair' as const) : ('companion' as const) }
        : seat,
    );
    return { ...row, seats };
  });
  return { rows: placed, room };
}

export function seatsInRow({ seatsPerRow, growPerRow }: SeatedSectionPlan, row: number): number {
  return Math.max(1, seatsPerRow + growPerRow * row);
}

/** An aisle keeps its share of the row, so that it runs straight to the back in a section that grows. */
function aislesInRow({ seatsPerRow, aislesAfter }: SeatedSectionPlan, count: number): number[] {
  const after = aislesAfter.map((seat) => Math.round((seat * count) / seatsPerRow));
  return [...new Set(after)].filter((seat) => seat > 0 && seat < count).toSorted((a, b) => a - b);
}

/** Of the front row's arc: with curve 1 the row is a half circle. */
function radiusOf(section: SeatedSectionPlan): number {
  if (section.curve === 0) return Infinity;
  const aisles = aislesInRow(section, section.seatsPerRow).length;
  const width = (section.seatsPerRow - 1) * SEAT_GAP + aisles * AISLE_WIDTH;
  const radius = Math.max(RADIUS_MIN, width / (section.curve * Math.PI));
  return radius > RADIUS_MAX ? Infinity : radius;
}

function seatAt(offset: number, row: number, curve: { radius: number; firstRadius: number } | null): Point {
  if (!curve) return rounded({ x: offset, y: row * ROW_GAP });
  const angle = offset / curve.radius;
  return rounded({
    x: curve.radius * Math.sin(angle),
    y: curve.radius * Math.cos(angle) - curve.firstRadius,
  });
}

function runsOf(seats: DraftSeat[], aisles: number[], label: string): DraftRow[] {
  const starts = [0, ...aisles];
  return starts.map((start, index) => ({
    label,
    continues: index > 0,
    seats: seats.slice(start, starts[index + 1]),
  }));
}
