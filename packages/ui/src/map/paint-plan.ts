import type { PlanView } from '@onsale/schemas';
import type { View, XY } from './camera.ts';
import type { MapColours } from './map-colours.ts';

export type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Lays a closed outline as the current path, in screen pixels. */
export function tracePath(g: Canvas, points: readonly XY[], view: View): void {
  g.beginPath();
  points.forEach(({ x, y }, index) => {
    const sx = x * view.k + view.x;
    const sy = y * view.k + view.y;
    if (index === 0) g.moveTo(sx, sy);
    else g.lineTo(sx, sy);
  });
  g.closePath();
}

/** What cannot be sat on: field, stage, walls and words. */
export function paintPlanShapes(g: Canvas, plan: PlanView, view: View, colours: MapColours): void {
  const fills = { field: colours.field, stage: colours.solid, wall: colours.mapLine };
  g.lineJoin = 'round';
  for (const role of ['field', 'wall', 'stage'] as const) {
    for (const shape of plan.shapes) {
      if (shape.kind !== 'polygon' || shape.role !== role) continue;
      tracePath(g, shape.points, view);
      g.fillStyle = fills[role];
      g.fill();
    }
  }
  for (const shape of plan.shapes) if (shape.kind === 'text') paintWords(g, plan, shape, view, colours);
}

type Words = Extract<PlanView['shapes'][number], { kind: 'text' }>;

function paintWords(g: Canvas, plan: PlanView, shape: Words, view: View, colours: MapColours): void {
  const size = Math.min(26, Math.max(9, shape.size * view.k));
  if (shape.size * view.k < 5) return;
  g.save();
  g.translate(shape.at.x * view.k + view.x, shape.at.y * view.k + view.y);
  g.rotate((shape.angle * Math.PI) / 180);
  g.fillStyle = liesOn(plan, shape.at, 'stage') ? colours.onSolid : colours.ink2;
  g.font = `700 ${size}px "Archivo Variable", sans-serif`;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(shape.text, 0, 0.5);
  g.restore();
}

function liesOn(plan: PlanView, at: XY, role: 'stage' | 'field' | 'wall'): boolean {
  return plan.shapes.some(
    (shape) => shape.kind === 'polygon' && shape.role === role && isInBox(shape.points, at),
  );
}

function isInBox(points: readonly XY[], at: XY): boolean {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return (
    at.x >= Math.min(...xs) && at.x <= Math.max(...xs) && at.y >= Math.min(...ys) && at.y <= Math.max(...ys)
  );
}
