import { select } from 'd3-selection';
import { zoom, zoomIdentity, ZoomTransform } from 'd3-zoom';
import type { Coverage } from '@onsale/schemas';
import type { View, XY } from './camera.ts';
import type { MapEngine } from './map-engine.ts';
import type { SeatMapProps } from './map-props.ts';
import { placesInside, rowTarget } from './paint-targets.ts';
import type { Hit } from './scene.ts';

export type GestureHost = {
  onHover: (hit: Hit | null) => void;
  onPick: (hit: Hit | null, by: { isTouch: boolean; isDouble: boolean; at: XY }) => void;
  onPaint: (targets: Coverage[]) => void;
  onPointer: () => void;
};

/** Wheel, pinch and drag by d3-zoom; clicks and the brushes of the editor by pointer events. Returns what undoes it. */
export function attachGestures(
  canvas: HTMLCanvasElement,
  engine: MapEngine,
  props: () => SeatMapProps,
  host: GestureHost,
) {
  const selection = select(canvas);
  const isBrushing = () => props().mode === 'paint' && (props().paintTool ?? 'sections') !== 'move';
  let isMoving = false;

  const zoomer = zoom<HTMLCanvasElement, unknown>()
    .clickDistance(4)
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      const { isWhole } = engine.get();
      // At the whole plan a wheel that zooms out scrolls the page instead.
      if (event.type === 'wheel') return !((event as WheelEvent).deltaY > 0 && isWhole);
      if (event.type.startsWith('touch'))
        return (event as TouchEvent).touches.length > 1 || (!isBrushing() && !isWhole);
      const { button } = event as MouseEvent;
      return button === 1 || (button === 0 && !isBrushing());
    })
    .constrain((transform) => {
      const { x, y, k } = engine.clampView({ k: transform.k, x: transform.x, y: transform.y });
      return new ZoomTransform(k, x, y);
    })
    .on('start', (event) => {
      if (!event.sourceEvent) return;
      isMoving = true;
      host.onHover(null);
    })
    .on('zoom', (event) => {
      if (event.sourceEvent)
        engine.moveTo({ k: event.transform.k, x: event.transform.x, y: event.transform.y });
    })
    .on('end', () => {
      isMoving = false;
      settle();
    });

  /** Puts the engine's view into d3's state, and its limits. */
  function settle(view: View = engine.get().view) {
    const { scaleMin, scaleMax, isWhole, size } = engine.get();
    zoomer.scaleExtent([scaleMin, scaleMax]).extent([
      [0, 0],
      [size.width, size.height],
    ]);
    selection.property('__zoom', zoomIdentity.translate(view.x, view.y).scale(view.k));
    // A plan that is wholly on the screen leaves a finger's stroke to the page.
    canvas.style.touchAction = isWhole && !isBrushing() ? 'pan-y' : 'none';
  }

  const at = (event: MouseEvent): XY => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  selection.call(zoomer).on('dblclick.zoom', null);
  const stopBrush = attachBrush(canvas, engine, props, isBrushing, at, host);
  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || isMoving || event.buttons > 0) return;
      host.onHover(engine.hitAt(at(event)));
    },
    { signal },
  );
  canvas.addEventListener('pointerleave', () => host.onHover(null), { signal });
  canvas.addEventListener('pointerdown', () => host.onPointer(), { signal });
  canvas.addEventListener(
    'click',
    (event) => {
      if (isBrushing()) return;
      const isTouch = (event as PointerEvent).pointerType === 'touch';
      host.onPick(engine.hitAt(at(event)), { isTouch, isDouble: event.detail > 1, at: at(event) });
    },
    { signal },
  );
  settle();
  return {
    settle,
    stop() {
      listening.abort();
      stopBrush();
      selection.on('.zoom', null);
    },
  };
}

/** The editor's brushes: over sections, over rows, around places. */
function attachBrush(
  canvas: HTMLCanvasElement,
  engine: MapEngine,
  props: () => SeatMapProps,
  isBrushing: () => boolean,
  at: (event: MouseEvent) => XY,
  host: GestureHost,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let stroke: { id: number; points: XY[]; sections: Set<number>; rows: Map<string, Coverage> } | null = null;

  function touch(point: XY) {
    if (!stroke) return;
    const tool = props().paintTool ?? 'sections';
    const hit = engine.hitAt(point);
    if (tool === 'rectangle') {
      const from = stroke.points[0] ?? point;
      stroke.points = [from, { x: point.x, y: from.y }, point, { x: from.x, y: point.y }];
    } else if (tool === 'lasso') stroke.points.push(point);
    else if (hit && tool === 'sections') stroke.sections.add(hit.section.number);
    else if (hit && tool === 'rows') {
      const target = rowTarget(props().rows, hit);
      if (target) stroke.rows.set(`${target.section}/${target.places?.[0] ?? ''}`, target);
    }
    const isDrawing = tool === 'rectangle' || tool === 'lasso';
    engine.setDrawing(isDrawing ? [...stroke.points] : [], new Set(stroke.sections));
  }

  function targets(): Coverage[] {
    if (!stroke) return [];
    const tool = props().paintTool ?? 'sections';
    if (tool === 'sections') return [...stroke.sections].map((section) => ({ section, places: null }));
    if (tool === 'rows') return [...stroke.rows.values()];
    const { view, scene } = engine.get();
    const outline = stroke.points.map((point) => ({
      x: (point.x - view.x) / view.k,
      y: (point.y - view.y) / view.k,
    }));
    return placesInside(scene, props().rows, outline);
  }

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (!isBrushing() || event.button !== 0 || !event.isPrimary) return;
      canvas.setPointerCapture(event.pointerId);
      host.onHover(null);
      stroke = { id: event.pointerId, points: [at(event)], sections: new Set(), rows: new Map() };
      touch(at(event));
    },
    { signal },
  );
  canvas.addEventListener('pointermove', (event) => stroke?.id === event.pointerId && touch(at(event)), {
    signal,
  });
  const end = (event: PointerEvent, isKept: boolean) => {
    if (stroke?.id !== event.pointerId) return;
    const found = isKept ? targets() : [];
    stroke = null;
    engine.setDrawing([], new Set());
    if (found.length > 0) host.onPaint(found);
  };
  canvas.addEventListener('pointerup', (event) => end(event, true), { signal });
  canvas.addEventListener('pointercancel', (event) => end(event, false), { signal });
  // A second finger pinches: the stroke was none.
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isPrimary || !stroke) return;
      stroke = null;
      engine.setDrawing([], new Set());
    },
    { signal },
  );
  return () => listening.abort();
}
