import { useEffect, useRef } from 'react';
import { toPlan, viewOf } from './camera.ts';
import type { Size, View } from './camera.ts';
import type { MapColours } from './map-colours.ts';
import type { Looks } from './map-looks.ts';
import type { SeatMapProps } from './map-props.ts';
import { paintPlanShapes } from './paint-plan.ts';
import { paintSection } from './paint-section.ts';
import { depthOf } from './scene.ts';
import type { Scene } from './scene.ts';

const NO_ROWS = new Map<number, never>();
const SIZE: Size = { width: 148, height: 112 };

export type MiniMapProps = {
  scene: Scene;
  looks: Looks;
  colours: MapColours;
  mode: SeatMapProps['mode'];
  view: View;
  size: Size;
  onMove: (centre: { x: number; y: number }) => void;
};

/** The whole plan in a corner, and where we are in it. For the pointer only: the keyboard has Escape and the list. */
export function MiniMap({ scene, looks, colours, mode, view, size, onMove }: MiniMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const whole = viewOf(scene.box, SIZE, 8);
  useEffect(() => {
    const found = canvas.current;
    const g = found?.getContext('2d');
    if (!found || !g) return;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    found.width = SIZE.width * ratio;
    found.height = SIZE.height * ratio;
    g.scale(ratio, ratio);
    const at = viewOf(scene.box, SIZE, 8);
    paintPlanShapes(
      g,
      { ...scene.plan, shapes: scene.plan.shapes.filter((shape) => shape.kind === 'polygon') },
      at,
      colours,
    );
    for (const section of scene.sections)
      paintSection(g, section, looks.of(section), at, colours, {
        mode,
        isDim: false,
        ...depthOf(scene, NO_ROWS, section),
      });
  }, [scene, looks, colours, mode]);

  const from = toPlan(view, { x: 0, y: 0 });
  const frame = {
    left: Math.max(2, from.x * whole.k + whole.x),
    top: Math.max(2, from.y * whole.k + whole.y),
    right: Math.min(SIZE.width - 2, (from.x + size.width / view.k) * whole.k + whole.x),
    bottom: Math.min(SIZE.height - 2, (from.y + size.height / view.k) * whole.k + whole.y),
  };
  return (
    <div
      className="map-mini"
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onMove(toPlan(whole, { x: event.clientX - box.left, y: event.clientY - box.top }));
      }}
    >
      <canvas ref={canvas} />
      <i
        style={{
          left: frame.left,
          top: frame.top,
          width: Math.max(6, frame.right - frame.left),
          height: Math.max(6, frame.bottom - frame.top),
        }}
      />
    </div>
  );
}
