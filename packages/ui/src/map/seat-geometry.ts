import Flatbush from 'flatbush';
import type { PlanSeat, SectionRows } from '@onsale/schemas';
import type { XY } from './camera.ts';

export type RowSpan = { label: string; start: number; end: number };

/** The seats of one section as flat arrays; a seat is its index in them. */
export type SeatGeometry = {
  section: number;
  count: number;
  xs: Float32Array;
  ys: Float32Array;
  /** Index in the section's bytes. */
  places: Int32Array;
  /** Seat of a place; -1 where there is none. */
  seatOfPlace: Int32Array;
  labels: string[];
  kinds: PlanSeat['kind'][];
  rowOf: Int32Array;
  rows: RowSpan[];
  /** Distance between neighbours, and the radius that a seat is drawn with; plan units. */
  pitch: number;
  radius: number;
  /** Points, for what is under the pointer and what is on the screen. */
  index: Flatbush | null;
};

const known = new WeakMap<SectionRows, SeatGeometry>();

/** The geometry of a section's rows; kept as long as the rows are. */
export function seatGeometry(rows: SectionRows): SeatGeometry {
  const kept = known.get(rows);
  if (kept) return kept;
  const made = measure(rows);
  known.set(rows, made);
  return made;
}

function measure({ section, rows }: SectionRows): SeatGeometry {
  const count = rows.reduce((sum, row) => sum + row.seats.length, 0);
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  const places = new Int32Array(count);
  const rowOf = new Int32Array(count);
  const labels: string[] = [];
  const kinds: PlanSeat['kind'][] = [];
  const spans: RowSpan[] = [];
  const index = count > 0 ? new Flatbush(count) : null;
  let at = 0;
  let placeMax = -1;
  for (const row of rows) {
    spans.push({ label: row.label, start: at, end: at + row.seats.length });
    for (const seat of row.seats) {
      xs[at] = seat.x;
      ys[at] = seat.y;
      places[at] = seat.place;
      rowOf[at] = spans.length - 1;
      labels.push(seat.label);
      kinds.push(seat.kind);
      index?.add(seat.x, seat.y, seat.x, seat.y);
      placeMax = Math.max(placeMax, seat.place);
      at++;
    }
  }
  index?.finish();
  const seatOfPlace = new Int32Array(placeMax + 1).fill(-1);
  places.forEach((place, seat) => (seatOfPlace[place] = seat));
  const pitch = measurePitch(xs, ys, index);
  return {
    section,
    count,
    xs,
    ys,
    places,
    seatOfPlace,
    labels,
    kinds,
    rowOf,
    rows: spans,
    pitch,
    radius: pitch * 0.4,
    index,
  };
}

/** The median distance to the nearest neighbour, over at most 200 seats. */
function measurePitch(xs: Float32Array, ys: Float32Array, index: Flatbush | null): number {
  if (!index || xs.length < 2) return 1;
  const distances: number[] = [];
  const step = Math.max(1, Math.floor(xs.length / 200));
  for (let seat = 0; seat < xs.length; seat += step) {
    for (const other of index.neighbors(xs[seat]!, ys[seat]!, 4)) {
      const distance = Math.hypot(xs[other]! - xs[seat]!, ys[other]! - ys[seat]!);
      // Seats drawn on the very same spot say nothing about the pitch.
      if (other === seat || distance < 1e-6) continue;
      distances.push(distance);
      break;
    }
  }
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 1;
}

export const seatPoint = (geometry: SeatGeometry, seat: number): XY => ({
  x: geometry.xs[seat]!,
  y: geometry.ys[seat]!,
});

export const seatIdOf = (geometry: SeatGeometry, seat: number): string =>
  `${geometry.section}-${geometry.places[seat]}`;

/** Section and place of a seat id, or null when it is not one. */
export function parseSeatId(seatId: string): { section: number; place: number } | null {
  const match = /^(\d+)-(\d+)$/.exec(seatId);
  return match ? { section: Number(match[1]), place: Number(match[2]) } : null;
}

/** The seat under a point, at most one radius and a little away; -1 when there is none. */
export function seatNear(geometry: SeatGeometry, at: XY, reach = geometry.pitch * 0.52): number {
  return geometry.index?.neighbors(at.x, at.y, 1, reach)[0] ?? -1;
}
