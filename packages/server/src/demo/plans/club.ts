import type { Point } from '@onsale/schemas';
import type { DraftOutcome } from '../../venues/draft-plan.ts';
import { finished, generalSection, rectangle, shape, words } from './draft-blocks.ts';

export interface Club {
  floor: number;
  /** People on the gallery around the floor; 0 for a club without one. */
  gallery: number;
}

/** A small room where everybody stands: a floor before the stage, a gallery around three sides of it. */
export function clubPlan({ floor, gallery }: Club): DraftOutcome {
  const width = Math.sqrt(floor * 900);
  const depth = width * 0.82;
  const stage = rectangle(-width * 0.32, 0, width * 0.64, width * 0.22);
  const top = width * 0.22 + 26;
  const thick = width * 0.16;
  const bottom = top + depth + 22;
  const sections = [generalSection('Floor', 'Ground floor', floor, rectangle(-width / 2, top, width, depth))];
  if (gallery > 0) {
    const around = horseshoe(width / 2 + 22, top + depth * 0.25, bottom, thick);
    sections.push(generalSection('Gallery', 'Upstairs', gallery, around, { x: 0, y: bottom + thick / 2 }));
  }
  const bar = rectangle(-width * 0.22, bottom + thick + 22, width * 0.44, 34);
  const shapes = [
    shape('stage', stage),
    words('Stage', { x: 0, y: width * 0.125 }, Math.max(18, width / 18)),
    shape('wall', bar),
    words('Bar', { x: 0, y: bar[0]!.y + 17 }, 18),
  ];
  return finished({ x: 0, y: width * 0.22 }, shapes, sections);
}

/** Down the left side, along the back and up the right side, `half` away from the middle on both. */
function horseshoe(half: number, top: number, bottom: number, thick: number): Point[] {
  return [
    { x: -half - thick, y: top },
    { x: -half, y: top },
    { x: -half, y: bottom },
    { x: half, y: bottom },
    { x: half, y: top },
    { x: half + thick, y: top },
    { x: half + thick, y: bottom + thick },
    { x: -half - thick, y: bottom + thick },
  ];
}
