import type { Coverage, SectionRows } from '@onsale/schemas';
import type { XY } from './camera.ts';
import { boxOf, contains } from './outline.ts';
import { geometryOf, sectionsIn } from './scene.ts';
import type { Hit, Scene } from './scene.ts';
import { seatPoint } from './seat-geometry.ts';

/**
 * What a stroke around part of the plan means: the seats inside it, or the whole section (`places: null`) when all
 * are inside, when it has no seats, or when its rows have not come and its label is inside.
 */
export function placesInside(
  scene: Scene,
  rows: ReadonlyMap<number, SectionRows>,
  outline: readonly XY[],
): Coverage[] {
  if (outline.length < 3) return [];
  return sectionsIn(scene, boxOf(outline)).flatMap((section) => {
    const geometry = geometryOf(rows, section.number);
    if (!geometry)
      return contains(outline, section.labelAt) ? [{ section: section.number, places: null }] : [];
    const places = [...geometry.places].filter((_, seat) => contains(outline, seatPoint(geometry, seat)));
    if (places.length === 0) return [];
    return [{ section: section.number, places: places.length === geometry.count ? null : places }];
  });
}

/** The row under the pointer; null where there is none. */
export function rowTarget(rows: ReadonlyMap<number, SectionRows>, hit: Hit): Coverage | null {
  const geometry = geometryOf(rows, hit.section.number);
  if (!geometry || hit.seat === null) return null;
  const row = geometry.rows[geometry.rowOf[hit.seat]!]!;
  return { section: hit.section.number, places: [...geometry.places.subarray(row.start, row.end)] };
}
