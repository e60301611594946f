import type { SectionRows } from '@onsale/schemas';
import type { Size, View } from './camera.ts';
import { viewOf } from './camera.ts';
import { pitchOf } from './scene.ts';
import type { Scene, SceneSection } from './scene.ts';

/** Diameters of a seat on the screen, CSS pixels: the largest ever, and the least and most when a section is opened. */
const SEAT_MAX = 46;
const SEAT_OPEN_MIN = 17;
const SEAT_OPEN_MIN_TOUCH = 27;
const SEAT_OPEN_MAX = 32;
/** A seat's diameter, as a share of the distance to its neighbour. */
const SEAT_SHARE = 0.8;

/** The scale at which the smallest seats are as large as they get; without seats, eight times the whole plan's. */
export function largestScale(scene: Scene, rows: ReadonlyMap<number, SectionRows>, whole: number): number {
  let pitch = Infinity;
  for (const section of scene.sections)
    if (section.kind === 'seated') pitch = Math.min(pitch, pitchOf(rows, section));
  return Number.isFinite(pitch) ? Math.max(whole * 1.5, SEAT_MAX / (SEAT_SHARE * pitch)) : whole * 8;
}

/** A section whole, or as much of it as leaves its seats large enough to be pointed at. */
export function openedView(
  section: SceneSection,
  pitch: number,
  size: Size,
  limits: { isTouch: boolean; min: number; max: number },
): View {
  if (section.kind === 'general' || !Number.isFinite(pitch))
    return viewOf(section.box, size, 36, limits.min, limits.max);
  const seat = SEAT_SHARE * pitch;
  const most = Math.max(limits.min, Math.min(limits.max, SEAT_OPEN_MAX / seat));
  const least = Math.max(
    limits.min,
    Math.min(most, (limits.isTouch ? SEAT_OPEN_MIN_TOUCH : SEAT_OPEN_MIN) / seat),
  );
  return viewOf(section.box, size, 36, least, most);
}
