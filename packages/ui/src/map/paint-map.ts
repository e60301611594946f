import type { Size, View, XY } from './camera.ts';
import { toScreen, visibleBox } from './camera.ts';
import type { MapColours } from './map-colours.ts';
import type { Cursor } from './map-keys.ts';
import type { Looks } from './map-looks.ts';
import type { SeatMapProps } from './map-props.ts';
import { paintSectionLabel } from './paint-label.ts';
import { paintFocusRing, paintLasso } from './paint-marks.ts';
import { paintPlaces } from './paint-places.ts';
import { paintPlanShapes, tracePath } from './paint-plan.ts';
import type { Canvas } from './paint-plan.ts';
import { paintRowNames, paintRowRuler, paintSeams, paintSectionName } from './paint-rows.ts';
import { NUMBERS_FROM, paintSeats } from './paint-seats.ts';
import type { SeatsInput } from './paint-seats.ts';
import { paintMarked, paintSeatGround, paintSection, paintSelection } from './paint-section.ts';
import type { LabelInk } from './paint-section.ts';
import { placeBytes } from './place-bytes.ts';
import { depthOf, geometryOf, sectionsIn } from './scene.ts';
import type { Hit, Scene, SceneSection } from './scene.ts';
import type { SectionBitmaps } from './section-bitmaps.ts';
import type { SeatGeometry } from './seat-geometry.ts';
import { seatPoint } from './seat-geometry.ts';
import type { SectionLook } from './section-look.ts';

/** Single seats are drawn from this diameter on, CSS pixels; below it a section is one shape. */
export const DOTS_FROM = 3.2;
/** Milliseconds of a frame that may go into baking pictures of sections. */
const BAKE_MS = 9;

export type Frame = {
  g: Canvas;
  size: Size;
  view: View;
  pixelRatio: number;
  scene: Scene;
  props: SeatMapProps;
  looks: Looks;
  colours: MapColours;
  bitmaps: SectionBitmaps;
  hover: Hit | null;
  /** Shown only while the keyboard is in use. */
  cursor: Cursor | null;
  /** What is being drawn around, and what the brush has touched. */
  lasso: readonly XY[];
  brushed: ReadonlySet<number>;
  /** From 0 to 1 while a seat turns yours. */
  grown: (seatId: string) => number;
};

type Detail = 'shape' | 'dots' | 'numbers';

/** Draws the plan as it is now. False when pictures are still to be baked: then another frame is wanted. */
export function paintMap(frame: Frame): boolean {
  const { g, size, view, scene, props, looks, colours } = frame;
  g.fillStyle = colours.ground;
  g.fillRect(0, 0, size.width, size.height);
  paintPlanShapes(g, scene.plan, view, colours);

  const bakeUntil = performance.now() + BAKE_MS;
  const labels: { section: SceneSection; look: SectionLook; ink: LabelInk }[] = [];
  const seated: { section: SceneSection; geometry: SeatGeometry; detail: Detail }[] = [];
  let isDone = true;
  for (const section of sectionsIn(scene, visibleBox(view, size, 20))) {
    const look = looks.of(section);
    const geometry = geometryOf(props.rows, section.number);
    const detail = detailOf(section, look, geometry, view.k);
    const isDim = props.dimSections?.has(section.number) ?? false;
    if (detail === 'shape' || !geometry) {
      const ink = paintSection(g, section, look, view, colours, {
        mode: props.mode,
        isDim,
        ...depthOf(scene, props.rows, section),
      });
      if (ink) labels.push({ section, look, ink });
      continue;
    }
    paintSeatGround(g, section, view, colours, isDim);
    isDone = paintSectionSeats(frame, section, geometry, detail, bakeUntil) && isDone;
    seated.push({ section, geometry, detail });
  }

  paintOutlines(frame);
  for (const { section, look, ink } of labels) {
    const letter =
      props.letters && look.bands.length > 0 && look.state !== 'gone'
        ? look.bands.map((band) => band.category.letter).join('')
        : '';
    paintSectionLabel(g, section, look, ink, view, letter);
  }
  const around = seated.map(({ geometry }) => geometry);
  let rowNames: readonly XY[] = [];
  for (const { section, geometry, detail } of seated)
    rowNames = paintRowsAround(frame, section, geometry, detail, around, rowNames);
  paintPlaces(frame);
  const numbered = seated.filter(({ detail }) => detail === 'numbers').map(({ geometry }) => geometry);
  if (size.width < 640) paintRowRuler(g, numbered, view, size, colours);
  paintLasso(g, frame.lasso, colours);
  paintCursor(frame);
  return isDone;
}

function detailOf(
  section: SceneSection,
  look: SectionLook,
  geometry: SeatGeometry | null,
  k: number,
): Detail {
  if (section.kind === 'general' || !geometry || look.state === 'closed') return 'shape';
  const diameter = 2 * geometry.radius * k;
  if (diameter < DOTS_FROM) return 'shape';
  return diameter < NUMBERS_FROM ? 'dots' : 'numbers';
}

function paintSectionSeats(
  frame: Frame,
  section: SceneSection,
  geometry: SeatGeometry,
  detail: Detail,
  bakeUntil: number,
): boolean {
  const { g, view, colours, looks, props } = frame;
  const input = seatsInput(frame, section, geometry);
  if (detail === 'numbers') {
    const box = visibleBox(view, frame.size, geometry.radius * view.k * 2);
    paintSeats(
      g,
      geometry.index?.search(box.minX, box.minY, box.maxX, box.maxY) ?? [],
      view,
      1,
      input,
      colours,
    );
    return true;
  }
  const isInTime = performance.now() < bakeUntil;
  const drawn = frame.bitmaps.draw({
    g,
    section: section.number,
    box: section.box,
    pitch: geometry.pitch,
    view,
    pixelRatio: frame.pixelRatio,
    look: `${looks.token(section)}|${colours.ground}|${geometry.count}`,
    mayBake: isInTime,
    paint: (canvas, at, unit) => paintSeats(canvas, geometry.places.keys(), at, unit, input, colours),
  });
  if (drawn === 'none') {
    if (!isInTime) {
      const look = looks.of(section);
      paintSection(g, section, look, view, colours, {
        mode: props.mode,
        isDim: false,
        ...depthOf(frame.scene, props.rows, section),
      });
    } else paintSeats(g, geometry.places.keys(), view, 1, input, colours);
  }
  return drawn === 'fresh' || isInTime;
}

function seatsInput(frame: Frame, section: SceneSection, geometry: SeatGeometry): SeatsInput {
  const { props, looks } = frame;
  const availability = props.availability.get(section.number);
  const bytes = availability && placeBytes(availability);
  return {
    geometry,
    mode: props.mode,
    states: bytes?.states ?? null,
    categories: looks.painted?.get(section.number) ?? bytes?.categories ?? null,
    categoryOf: looks.categoryOf,
    shown: looks.shown,
    stepFreeOnly: props.stepFreeOnly ?? false,
    letters: props.letters ?? false,
    isDim: props.dimSections?.has(section.number) ?? false,
  };
}

function paintOutlines({ g, scene, props, view, colours, brushed, hover }: Frame): void {
  for (const number of new Set([...(props.selectedSections ?? []), ...brushed])) {
    const section = scene.byNumber.get(number);
    if (section) paintSelection(g, section, view, colours);
  }
  const marked = scene.byNumber.get(
    hover?.seat === null ? hover.section.number : (props.markedSection ?? -1),
  );
  if (marked) paintMarked(g, marked, view, colours);
}

function paintRowsAround(
  { g, size, view, scene, props, looks, colours }: Frame,
  section: SceneSection,
  geometry: SeatGeometry,
  detail: Detail,
  around: readonly SeatGeometry[],
  rowNames: readonly XY[],
): readonly XY[] {
  paintSectionName(g, section, geometry, around, scene.plan.focus, view, size, colours);
  if (detail !== 'numbers') return rowNames;
  const named = paintRowNames(g, geometry, view, size, colours, rowNames);
  const availability = props.availability.get(section.number);
  const categories =
    looks.painted?.get(section.number) ?? (availability && placeBytes(availability).categories);
  if (categories && props.mode !== 'state')
    paintSeams(g, geometry, categories, looks.categoryOf, view, size, colours);
  return named;
}

function paintCursor({ g, scene, props, view, colours, cursor }: Frame): void {
  const section = cursor && scene.byNumber.get(cursor.section);
  if (!section || !cursor) return;
  const geometry = geometryOf(props.rows, section.number);
  if (cursor.seat !== null && geometry) {
    paintFocusRing(g, toScreen(view, seatPoint(geometry, cursor.seat)), geometry.radius * view.k, colours);
    return;
  }
  for (const [colour, width] of [
    [colours.ground, 7],
    [colours.focus, 3.5],
  ] as const) {
    tracePath(g, section.outline, view);
    g.strokeStyle = colour;
    g.lineWidth = width;
    g.stroke();
  }
}
