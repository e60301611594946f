import type { XY } from './camera.ts';
import { toScreen } from './camera.ts';
import type { MapColours } from './map-colours.ts';
import type { Frame } from './paint-map.ts';
import { paintAlone, paintHoverRing, paintLost, paintMine, paintOffer, paintRefused } from './paint-marks.ts';
import type { Canvas } from './paint-plan.ts';
import { geometryOf, seatPosition } from './scene.ts';
import { seatIdOf } from './seat-geometry.ts';

/** What lies over the seats: yours, lost, offered, refused, and what the pointer is on. */
export function paintPlaces(frame: Frame): void {
  const { g, scene, props, view, colours } = frame;
  const each = (seatIds: Iterable<string>, paint: (at: XY, r: number, seatId: string) => void) => {
    for (const seatId of seatIds) {
      const found = placeOnScreen(frame, seatId);
      if (found) paint(found.at, found.r, seatId);
    }
  };
  if (frame.hover && frame.hover.seat !== null) {
    const geometry = geometryOf(props.rows, frame.hover.section.number);
    if (geometry) each([seatIdOf(geometry, frame.hover.seat)], (at, r) => paintHoverRing(g, at, r, colours));
  }
  if (props.lost) each(props.lost, (at, r) => paintLost(g, at, r, colours));
  if (props.mine) each(props.mine, (at, r) => paintMine(g, at, r, colours));
  each(props.selected, (at, r, seatId) => paintMine(g, at, r, colours, frame.grown(seatId)));
  if (props.alone) each(props.alone, (at, r) => paintAlone(g, at, r, colours));
  if (props.refused) each(props.refused, (at, r) => paintRefused(g, at, r, colours));
  props.offered?.forEach((seatIds, index) => {
    const found = seatIds.flatMap((seatId) => placeOnScreen(frame, seatId) ?? []);
    if (found.length > 0)
      paintOffer(
        g,
        found.map((place) => place.at),
        found[0]!.r,
        index + 1,
        colours,
      );
  });
  for (const [number, quantity] of props.selectedAreas ?? []) {
    const section = scene.byNumber.get(number);
    if (section && quantity > 0) paintQuantity(g, toScreen(view, section.labelAt), quantity, colours);
  }
}

function placeOnScreen({ props, view }: Frame, seatId: string): { at: XY; r: number } | null {
  const found = seatPosition(props.rows, seatId);
  const geometry = found && geometryOf(props.rows, found.section);
  return found && geometry ? { at: toScreen(view, found), r: geometry.radius * view.k } : null;
}

/** How many places are chosen in a general-admission section. */
function paintQuantity(g: Canvas, at: XY, quantity: number, colours: MapColours): void {
  const y = at.y - 30;
  g.beginPath();
  g.arc(at.x, y, 13, 0, 6.2832);
  g.fillStyle = colours.lamp;
  g.fill();
  g.strokeStyle = colours.ink;
  g.lineWidth = 2;
  g.stroke();
  g.fillStyle = colours.onLamp;
  g.font = '750 14px "Archivo Variable", sans-serif';
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(String(quantity), at.x, y + 0.5);
}
