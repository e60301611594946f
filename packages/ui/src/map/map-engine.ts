import {
  between,
  clamped,
  eased,
  isInside,
  toPlan,
  toScreen,
  viewAround,
  viewOf,
  visibleBox,
  zoomedAt,
} from './camera.ts';
import type { Size, View, XY } from './camera.ts';
import { readColours } from './map-colours.ts';
import type { MapColours } from './map-colours.ts';
import type { Cursor } from './map-keys.ts';
import { looksOf } from './map-looks.ts';
import type { Looks } from './map-looks.ts';
import type { SeatMapProps } from './map-props.ts';
import { neededRows } from './needed-rows.ts';
import { paintMap } from './paint-map.ts';
import { largestScale, openedView } from './scales.ts';
import { geometryOf, hitTest, pitchOf, sceneOf, seatPosition } from './scene.ts';
import type { Hit, Scene, SceneSection } from './scene.ts';
import { createSectionBitmaps } from './section-bitmaps.ts';
import { seatPoint } from './seat-geometry.ts';

const FIT_PADDING = 18;
const FLIGHT_MS = 220;
const GROW_MS = 220;

export type MapHost = {
  /** The view moved: what floats over the map has to follow. */
  onView: (state: { isWhole: boolean; isClosest: boolean }) => void;
  /** Puts a view into the gesture's own state, so that the next pinch starts from it. */
  onFlight: (view: View) => void;
};

/** Owns the canvas: view, pictures, and the one frame that is drawn when something changed. */
export type MapEngine = ReturnType<typeof createMapEngine>;

export function createMapEngine(canvas: HTMLCanvasElement, host: MapHost, first: SeatMapProps) {
  const g = canvas.getContext('2d', { alpha: false });
  const bitmaps = createSectionBitmaps();
  const asked = new Map<number, number>();
  const grownAt = new Map<string, number>();
  let props = first;
  let scene: Scene = sceneOf(first.plan);
  let looks: Looks = looksOf(scene, first);
  let colours: MapColours = readColours(canvas);
  let size: Size = { width: 0, height: 0 };
  let view: View = { k: 1, x: 0, y: 0 };
  let pixelRatio = 1;
  let frame = 0;
  let flight: { from: View; to: View; start: number } | null = null;
  let hover: Hit | null = null;
  let cursor: Cursor | null = null;
  let lasso: XY[] = [];
  let brushed: ReadonlySet<number> = new Set();
  let isWhole = true;

  const isReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const whole = () => viewOf(scene.box, size, FIT_PADDING);
  const scaleMin = () => whole().k;
  const scaleMax = () => largestScale(scene, props.rows, scaleMin());

  function redraw() {
    frame ||= requestAnimationFrame(draw);
  }

  function draw(now: number) {
    frame = 0;
    if (!g || size.width === 0) return;
    if (flight) fly(now);
    g.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    const isDone = paintMap({
      g,
      size,
      view,
      pixelRatio,
      scene,
      props,
      looks,
      colours,
      bitmaps,
      hover,
      cursor,
      lasso,
      brushed,
      grown,
    });
    askForRows();
    if (!isDone || flight || grownAt.size > 0) redraw();
  }

  function grown(seatId: string): number {
    const start = grownAt.get(seatId);
    if (start === undefined) return 1;
    const share = (performance.now() - start) / GROW_MS;
    if (share >= 1) grownAt.delete(seatId);
    return eased(Math.min(1, share));
  }

  function fly(now: number) {
    if (!flight) return;
    const share = Math.min(1, Math.max(0, (now - flight.start) / FLIGHT_MS));
    place(between(flight.from, flight.to, eased(share)));
    host.onFlight(view);
    if (share >= 1) flight = null;
  }

  function place(next: View) {
    view = next;
    const min = scaleMin();
    isWhole = view.k <= min * 1.001;
    host.onView({ isWhole, isClosest: view.k >= scaleMax() * 0.999 });
  }

  /** Where the fingers put it. */
  function moveTo(next: View) {
    flight = null;
    place(next);
    redraw();
  }

  function flyTo(target: View) {
    const to = clamped(target, scene.box, size);
    if (isReduced() || size.width === 0) {
      place(to);
      host.onFlight(view);
    } else flight = { from: view, to, start: performance.now() };
    redraw();
  }

  function askForRows() {
    const now = performance.now();
    const needed = neededRows(scene, props, looks, view, size).filter(
      (section) => now - (asked.get(section) ?? -Infinity) > 10_000,
    );
    if (needed.length === 0) return;
    for (const section of needed) asked.set(section, now);
    for (let at = 0; at < needed.length; at += 100) props.onNeedRows(needed.slice(at, at + 100));
  }

  function update(next: SeatMapProps) {
    if (next === props) return;
    for (const seatId of next.selected) {
      if (!props.selected.has(seatId) && !isReduced()) grownAt.set(seatId, performance.now());
    }
    const isOtherPlan = next.plan.planId !== props.plan.planId || next.plan.sections !== props.plan.sections;
    const isFlying = next.focusSection !== undefined && next.focusSection !== props.focusSection;
    props = next;
    if (isOtherPlan) {
      scene = sceneOf(next.plan);
      asked.clear();
      bitmaps.clear();
      hover = cursor = null;
      place(whole());
      host.onFlight(view);
    }
    looks = looksOf(scene, next);
    if (isFlying) showSection(next.focusSection ?? null);
    redraw();
  }

  function resize() {
    const box = canvas.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const before = size;
    size = { width: box.width, height: box.height };
    pixelRatio = Math.min(3, window.devicePixelRatio || 1);
    canvas.width = Math.round(size.width * pixelRatio);
    canvas.height = Math.round(size.height * pixelRatio);
    const isFirst = before.width === 0;
    if (isFirst || isWhole) place(whole());
    else
      place(
        viewAround(
          toPlan(view, { x: before.width / 2, y: before.height / 2 }),
          Math.max(view.k, scaleMin()),
          size,
        ),
      );
    host.onFlight(view);
    if (isFirst && typeof props.focusSection === 'number') {
      const section = scene.byNumber.get(props.focusSection);
      if (section) place(sectionView(section));
      host.onFlight(view);
    }
    redraw();
  }

  function sectionView(section: SceneSection): View {
    const isTouch = matchMedia('(pointer: coarse)').matches || size.width < 640;
    return openedView(section, pitchOf(props.rows, section), size, {
      isTouch,
      min: scaleMin(),
      max: scaleMax(),
    });
  }

  function showSection(number: number | null) {
    const section = number === null ? null : scene.byNumber.get(number);
    flyTo(section ? sectionView(section) : whole());
  }

  function zoomBy(factor: number, at: XY = { x: size.width / 2, y: size.height / 2 }) {
    flyTo(zoomedAt(flight?.to ?? view, factor, at, scaleMin(), scaleMax()));
  }

  /** Brings a point of the plan into the inner part of the screen, if it is not there already. */
  function bringIn(point: XY) {
    const on = toScreen(flight?.to ?? view, point);
    const margin = Math.min(60, size.width / 4, size.height / 4);
    if (isInside({ minX: margin, minY: margin, maxX: size.width - margin, maxY: size.height - margin }, on))
      return;
    flyTo(viewAround(point, view.k, size));
  }

  function seatAt(seatId: string): XY | null {
    const found = seatPosition(props.rows, seatId);
    const on = found && toScreen(view, found);
    return on && on.x >= 0 && on.y >= 0 && on.x <= size.width && on.y <= size.height ? on : null;
  }

  /** Where the tip of a hit points to, in CSS pixels. */
  function anchorOf(hit: Hit): XY {
    const geometry = geometryOf(props.rows, hit.section.number);
    if (hit.seat !== null && geometry) {
      const on = toScreen(view, seatPoint(geometry, hit.seat));
      return { x: on.x, y: on.y - geometry.radius * view.k };
    }
    return toScreen(view, hit.section.labelAt);
  }

  return {
    update,
    resize,
    redraw,
    moveTo,
    flyTo,
    zoomBy,
    showSection,
    bringIn,
    seatAt,
    anchorOf,
    showWhole: () => flyTo(whole()),
    clampView: (next: View) => clamped(next, scene.box, size),
    hitAt: (point: XY): Hit | null => hitTest(scene, props.rows, toPlan(view, point)),
    recolour() {
      colours = readColours(canvas);
      redraw();
    },
    setHover(next: Hit | null) {
      if (hover?.section.number === next?.section.number && hover?.seat === next?.seat) return false;
      hover = next;
      redraw();
      return true;
    },
    setCursor(next: Cursor | null) {
      cursor = next;
      redraw();
    },
    setDrawing(points: XY[], sections: ReadonlySet<number>) {
      lasso = points;
      brushed = sections;
      redraw();
    },
    stop() {
      cancelAnimationFrame(frame);
      bitmaps.clear();
    },
    get: () => ({
      view,
      size,
      scene,
      props,
      looks,
      colours,
      cursor,
      isWhole,
      scaleMin: scaleMin(),
      scaleMax: scaleMax(),
      visible: visibleBox(view, size),
    }),
  };
}
