import type { SectionRows } from '@onsale/schemas';
import type { XY } from './camera.ts';
import { geometryOf } from './scene.ts';
import type { Scene, SceneSection } from './scene.ts';
import { seatNear, seatPoint } from './seat-geometry.ts';
import type { SeatGeometry } from './seat-geometry.ts';

/** Where the keyboard is: on a section, or on one of its seats. */
export type Cursor = { section: number; seat: number | null };
export type Arrow = 'left' | 'right' | 'up' | 'down';

const WAYS: Record<Arrow, XY> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

export function arrowOf(key: string): Arrow | null {
  return (
    ({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }[key] as
      | Arrow
      | undefined) ?? null
  );
}

/** One step of the keyboard: along the row or across it, whichever the arrow points to; past the end into the next section. */
export function stepCursor(
  scene: Scene,
  rows: ReadonlyMap<number, SectionRows>,
  cursor: Cursor,
  arrow: Arrow,
): Cursor {
  const section = scene.byNumber.get(cursor.section);
  if (!section) return cursor;
  const geometry = geometryOf(rows, cursor.section);
  if (cursor.seat === null || !geometry) {
    const next = sectionThatWay(scene, section.labelAt, arrow, section.number);
    return next ? { section: next.number, seat: null } : cursor;
  }
  const seat = seatThatWay(geometry, cursor.seat, arrow);
  if (seat !== null) return { section: cursor.section, seat };
  const from = seatPoint(geometry, cursor.seat);
  const next = sectionThatWay(scene, from, arrow, section.number);
  const there = next && geometryOf(rows, next.number);
  if (!next) return cursor;
  return { section: next.number, seat: there ? nearestSeat(there, from) : null };
}

/** The neighbour in the row, or the nearest seat of the row before or behind, if it lies that way. */
export function seatThatWay(geometry: SeatGeometry, seat: number, arrow: Arrow): number | null {
  const way = WAYS[arrow];
  const from = seatPoint(geometry, seat);
  const row = geometry.rows[geometry.rowOf[seat]!]!;
  const lean = (other: number) => {
    const to = seatPoint(geometry, other);
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return ((to.x - from.x) * way.x + (to.y - from.y) * way.y) / length;
  };
  for (const other of [seat - 1, seat + 1]) {
    if (other >= row.start && other < row.end && lean(other) > 0.72) return other;
  }
  let best: number | null = null;
  let bestDistance = Infinity;
  const rowIndex = geometry.rowOf[seat]!;
  for (const next of [rowIndex - 1, rowIndex + 1]) {
    const span = geometry.rows[next];
    if (!span) continue;
    for (let other = span.start; other < span.end; other++) {
      const to = seatPoint(geometry, other);
      const distance = Math.hypot(to.x - from.x, to.y - from.y);
      if (distance < bestDistance && lean(other) > 0.5) {
        best = other;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** The nearest section that way; what lies aside counts double. */
export function sectionThatWay(scene: Scene, from: XY, arrow: Arrow, except: number): SceneSection | null {
  const way = WAYS[arrow];
  let best: SceneSection | null = null;
  let bestCost = Infinity;
  for (const section of scene.sections) {
    if (section.number === except) continue;
    const dx = section.labelAt.x - from.x;
    const dy = section.labelAt.y - from.y;
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y - dy * way.x);
    if (ahead <= 0 || aside > ahead * 2.2) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) {
      best = section;
      bestCost = cost;
    }
  }
  return best;
}

/** Where a cursor lands that enters a section. */
export function nearestSeat(geometry: SeatGeometry, to: XY): number | null {
  const seat = seatNear(geometry, to, Infinity);
  return seat >= 0 ? seat : null;
}
