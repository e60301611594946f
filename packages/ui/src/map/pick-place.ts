import { seatStanding } from './describe-place.ts';
import type { MapEngine } from './map-engine.ts';
import { geometryOf } from './scene.ts';
import type { Hit } from './scene.ts';
import { seatIdOf } from './seat-geometry.ts';

/** Below these diameters a seat is too small to be chosen by a pointer; CSS pixels. */
const PICK_FROM = 7;
const PICK_FROM_TOUCH = 20;

export type Picked =
  | { kind: 'toggled'; seatId: string; isTaken: boolean }
  | { kind: 'opened'; section: number }
  | { kind: 'none' };

/**
 * What a click or the space bar does: takes or gives back a seat, or opens the section. A seat that is too small
 * for the finger opens its section instead.
 */
export function pickPlace(
  engine: MapEngine,
  hit: Hit,
  by: { isTouch: boolean; isKeyboard: boolean },
): Picked {
  const { props, view } = engine.get();
  const { section } = hit;
  const geometry = geometryOf(props.rows, section.number);
  const diameter = geometry ? 2 * geometry.radius * view.k : 0;
  const from = by.isKeyboard ? 0 : by.isTouch ? PICK_FROM_TOUCH : PICK_FROM;
  if (hit.seat !== null && geometry && diameter >= from) {
    const seatId = seatIdOf(geometry, hit.seat);
    const standing = seatStanding(seatId, geometry.places[hit.seat]!, {
      availability: props.availability.get(section.number),
      selected: props.selected,
      mine: props.mine,
      lost: props.lost,
    });
    const isOurs = props.selected.has(seatId);
    if (!props.onToggleSeat || (!isOurs && standing !== 'free')) return { kind: 'none' };
    props.onToggleSeat(seatId);
    return { kind: 'toggled', seatId, isTaken: !isOurs };
  }
  const isNear = hit.seat === null && diameter >= PICK_FROM_TOUCH;
  if (isNear) return { kind: 'none' };
  if (section.kind === 'seated') engine.showSection(section.number);
  props.onPickSection?.(section.number);
  return { kind: 'opened', section: section.number };
}
