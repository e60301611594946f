import type { KeyboardEvent } from 'react';
import { describeSeat, describeSection, seatCategory, seatStanding } from './describe-place.ts';
import type { MapEngine } from './map-engine.ts';
import { arrowOf, nearestSeat, stepCursor } from './map-keys.ts';
import type { Cursor } from './map-keys.ts';
import { toPlan } from './camera.ts';
import { geometryOf } from './scene.ts';
import type { Hit, SceneSection } from './scene.ts';
import { seatIdOf, seatPoint } from './seat-geometry.ts';

export type KeysHost = {
  /** Takes or opens what the cursor is on. */
  onAct: (hit: Hit) => void;
  onWhole: () => void;
  /** Says it aloud, and shows its tip. */
  onSay: (words: string, hit: Hit | null) => void;
};

/** Seats are walked one by one from this diameter on, CSS pixels; below it sections are. */
const WALK_SEATS_FROM = 8;

/** One key on the map. Returns whether it was ours. */
export function pressKey(event: KeyboardEvent, engine: MapEngine, host: KeysHost): boolean {
  const arrow = arrowOf(event.key);
  const state = engine.get();
  if (arrow) {
    const cursor = state.cursor ? stepFrom(engine, state.cursor, arrow) : entry(engine);
    if (cursor) moveCursor(engine, cursor, host);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case ' ': {
      const hit = state.cursor && hitOf(engine, state.cursor);
      if (hit) host.onAct(hit);
      return true;
    }
    case 'Escape':
      if (state.isWhole && state.cursor?.seat == null) return false;
      engine.showWhole();
      if (state.cursor) engine.setCursor({ section: state.cursor.section, seat: null });
      host.onWhole();
      host.onSay('Whole plan', null);
      return true;
    case '+':
    case '=':
      engine.zoomBy(1.6);
      return true;
    case '-':
      engine.zoomBy(1 / 1.6);
      return true;
    case '0':
      engine.showWhole();
      host.onWhole();
      return true;
    default:
      return false;
  }
}

function stepFrom(engine: MapEngine, cursor: Cursor, arrow: NonNullable<ReturnType<typeof arrowOf>>): Cursor {
  const { scene, props } = engine.get();
  return seatsIfLarge(engine, stepCursor(scene, props.rows, cursor, arrow));
}

/** Where the keyboard comes in: the section in the middle of the screen. */
export function entry(engine: MapEngine): Cursor | null {
  const { scene, view, size } = engine.get();
  const centre = toPlan(view, { x: size.width / 2, y: size.height / 2 });
  const away = (section: SceneSection) =>
    Math.hypot(section.labelAt.x - centre.x, section.labelAt.y - centre.y);
  const [nearest] = [...scene.sections].sort((a, b) => away(a) - away(b));
  return nearest ? seatsIfLarge(engine, { section: nearest.number, seat: null }) : null;
}

/** In a section whose seats are large enough the cursor stands on a seat. */
function seatsIfLarge(engine: MapEngine, cursor: Cursor): Cursor {
  const { scene, props, view, size } = engine.get();
  const geometry = geometryOf(props.rows, cursor.section);
  const section = scene.byNumber.get(cursor.section);
  if (!geometry || !section || cursor.seat !== null || 2 * geometry.radius * view.k < WALK_SEATS_FROM)
    return cursor;
  const middle = toPlan(view, { x: size.width / 2, y: size.height / 2 });
  return { section: cursor.section, seat: nearestSeat(geometry, middle) };
}

export function moveCursor(engine: MapEngine, cursor: Cursor, host: KeysHost): void {
  engine.setCursor(cursor);
  const hit = hitOf(engine, cursor);
  if (!hit) return;
  const geometry = geometryOf(engine.get().props.rows, cursor.section);
  engine.bringIn(cursor.seat !== null && geometry ? seatPoint(geometry, cursor.seat) : hit.section.labelAt);
  host.onSay(wordsOf(engine, hit), hit);
}

export function hitOf(engine: MapEngine, cursor: Cursor): Hit | null {
  const section = engine.get().scene.byNumber.get(cursor.section);
  return section ? { section, seat: cursor.seat } : null;
}

/** What is there, in one sentence. */
export function wordsOf(engine: MapEngine, hit: Hit): string {
  const { props, looks } = engine.get();
  const geometry = geometryOf(props.rows, hit.section.number);
  if (hit.seat === null || !geometry) return describeSection(hit.section, looks.of(hit.section));
  const place = geometry.places[hit.seat]!;
  const availability = props.availability.get(hit.section.number);
  const standing = seatStanding(seatIdOf(geometry, hit.seat), place, {
    availability,
    selected: props.selected,
    mine: props.mine,
    lost: props.lost,
  });
  const draft = looks.painted?.get(hit.section.number)?.[place];
  const category =
    draft === undefined
      ? seatCategory(place, availability, looks.categoryOf)
      : (looks.categoryOf.get(draft) ?? null);
  return describeSeat(hit.section, geometry, hit.seat, category, props.mode === 'plan' ? null : standing);
}
