import type { Size, View } from './camera.ts';
import { visibleBox } from './camera.ts';
import type { Looks } from './map-looks.ts';
import type { SeatMapProps } from './map-props.ts';
import { sectionsIn } from './scene.ts';
import type { Scene, SceneSection } from './scene.ts';
import { parseSeatId } from './seat-geometry.ts';

/** Plans below this many seats are asked for whole. */
export const SMALL_PLAN_SEATS = 3_000;
/** Rows are asked for a little before their seats become large enough to be drawn. */
const ASK_FROM = 2.4;

/** The sections whose rows are not here and are wanted now: what is large enough on the screen, and what holds a marked seat. */
export function neededRows(
  scene: Scene,
  props: SeatMapProps,
  looks: Looks,
  view: View,
  size: Size,
): number[] {
  const isMissing = (section: SceneSection) =>
    section.kind === 'seated' && section.capacity > 0 && !props.rows.has(section.number);
  const isWorthIt = (section: SceneSection) => props.mode === 'paint' || looks.of(section).state !== 'closed';
  const needed = new Set<number>();
  const isAll = scene.seatCount <= SMALL_PLAN_SEATS || props.stepFreeOnly;
  const near = isAll ? scene.sections : sectionsIn(scene, visibleBox(view, size));
  for (const section of near) {
    const isLarge = isAll || section.pitchGuess * 0.8 * view.k >= ASK_FROM;
    if (isLarge && isMissing(section) && isWorthIt(section)) needed.add(section.number);
  }
  const marked = [props.selected, props.mine ?? [], props.lost ?? [], ...(props.offered ?? [])];
  for (const seatIds of marked) {
    for (const seatId of seatIds) {
      const section = scene.byNumber.get(parseSeatId(seatId)?.section ?? -1);
      if (section && isMissing(section)) needed.add(section.number);
    }
  }
  return [...needed];
}
