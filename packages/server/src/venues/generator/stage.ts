import type { PlanShape, Point } from '@onsale/schemas';
import { rounded } from '../polygon.ts';

const WIDTH_MIN = 180;
const WIDTH_MAX = 900;
const ARC_CORNERS = 12;

export interface Stage {
  outline: Point[];
  shapes: PlanShape[];
  /** The middle of its front edge. */
  front: Point;
}

/** A stage with a gently bowed front, in proportion to what faces it; its back is at y = 0 and its middle at x = 0. */
export function stageFor(audienceWidth: number): Stage {
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, audienceWidth * 0.45));
  const depth = width * 0.28;
  const bow = width * 0.06;
  const arc = Array.from({ length: ARC_CORNERS + 1 }, (_, corner) => {
    const along = 1 - (2 * corner) / ARC_CORNERS;
    return rounded({ x: (along * width) / 2, y: depth + bow * (1 - along ** 2) });
  });
  const outline = [{ x: -width / 2, y: 0 }, { x: width / 2, y: 0 }, ...arc].map(rounded);
  const middle = rounded({ x: 0, y: (depth + bow) / 2 });
  return {
    outline,
    shapes: [
      { kind: 'polygon', role: 'stage', points: outline },
      { kind: 'text', text: 'Stage', at: middle, size: Math.round(width / 12), angle: 0 },
    ],
    front: rounded({ x: 0, y: depth + bow }),
  };
}
