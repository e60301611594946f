import type { PlanShape, Point } from '@onsale/schemas';
import type { DraftPlan, DraftSection } from './draft-plan.ts';
import { rounded } from './polygon.ts';

const MARGIN = 30;

type Drawing = Pick<DraftPlan, 'focus' | 'shapes' | 'sections'>;

/** The drawing moved and its frame widened so that nothing lies outside; `size` is kept where it already holds everything. */
export function framePlan(drawing: Drawing, size: { width: number; height: number } | null): DraftPlan {
  const corners = cornersOf(drawing);
  const [left, top] = [least(corners, 'x'), least(corners, 'y')];
  const [right, bottom] = [most(corners, 'x'), most(corners, 'y')];
  const fits = size !== null && left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
  if (fits) return { ...drawing, ...size };
  const by = { x: MARGIN - left, y: MARGIN - top };
  return {
    ...moved(drawing, by),
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN),
  };
}

function cornersOf({ shapes, sections }: Drawing): Point[] {
  return [
    ...shapes.flatMap((shape) => (shape.kind === 'polygon' ? shape.points : [shape.at])),
    ...sections.flatMap((section) => section.outline),
  ];
}

function moved({ focus, shapes, sections }: Drawing, by: Point): Drawing {
  const move = (point: Point) => rounded({ x: point.x + by.x, y: point.y + by.y });
  return {
    focus: move(focus),
    shapes: shapes.map((shape): PlanShape =>
      shape.kind === 'polygon'
        ? { ...shape, points: shape.points.map(move) }
        : { ...shape, at: move(shape.at) },
    ),
    sections: sections.map((section): DraftSection => ({
      ...section,
      outline: section.outline.map(move),
      labelAt: move(section.labelAt),
      rows: section.rows.map((row) => ({
        ...row,
        seats: row.seats.map((seat) => ({ ...seat, ...move(seat) })),
      })),
    })),
  };
}

function least(points: Point[], axis: 'x' | 'y'): number {
  return points.reduce((found, point) => Math.min(found, point[axis]), Infinity);
}

function most(points: Point[], axis: 'x' | 'y'): number {
  return points.reduce((found, point) => Math.max(found, point[axis]), -Infinity);
}
