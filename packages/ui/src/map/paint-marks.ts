import type { XY } from './camera.ts';
import type { MapColours } from './map-colours.ts';
import type { Canvas } from './paint-plan.ts';

/** Yours: the lamp, larger than its neighbours, a dark ring and a tick. `grown` from 0 to 1 while it turns yours. */
export function paintMine(g: Canvas, { x, y }: XY, r: number, colours: MapColours, grown = 1): void {
  const size = Math.max(3, r * (0.6 + 0.6 * grown));
  disc(g, x, y, size, colours.lamp, colours.ink, Math.min(2.2, size * 0.3));
  if (size < 5) return;
  g.strokeStyle = colours.onLamp;
  g.lineWidth = size * 0.17;
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(x - size * 0.37, y + size * 0.04);
  g.lineTo(x - size * 0.1, y + size * 0.32);
  g.lineTo(x + size * 0.4, y - size * 0.3);
  g.stroke();
  g.lineCap = 'butt';
}

/** Somebody was quicker. */
export function paintLost(g: Canvas, { x, y }: XY, r: number, colours: MapColours): void {
  const size = Math.max(3, r * 1.1);
  disc(g, x, y, size, colours.surface, colours.bad, 2.2);
  const arm = size * 0.34;
  g.beginPath();
  g.moveTo(x - arm, y - arm);
  g.lineTo(x + arm, y + arm);
  g.moveTo(x + arm, y - arm);
  g.lineTo(x - arm, y + arm);
  g.stroke();
}

export function paintRefused(g: Canvas, { x, y }: XY, r: number, colours: MapColours): void {
  ring(g, x, y, Math.max(4, r * 1.32), colours.bad, 2.4);
}

/** The seat that a refused choice would leave on its own. */
export function paintAlone(g: Canvas, { x, y }: XY, r: number, colours: MapColours): void {
  g.setLineDash([5, 3.2]);
  ring(g, x, y, Math.max(4, r * 1.42), colours.lampEdge, 2.4);
  g.setLineDash([]);
}

/** An alternative: a capsule around its seats, with the number that it has in the list. */
export function paintOffer(
  g: Canvas,
  points: readonly XY[],
  r: number,
  number: number,
  colours: MapColours,
): void {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  const size = Math.max(6, r * 1.5);
  const turn = Math.atan2(last.y - first.y, last.x - first.x);
  g.beginPath();
  g.arc(first.x, first.y, size, turn + Math.PI / 2, turn - Math.PI / 2);
  g.arc(last.x, last.y, size, turn - Math.PI / 2, turn + Math.PI / 2);
  g.closePath();
  g.strokeStyle = colours.lampEdge;
  g.lineWidth = 2.4;
  if (number > 1) g.setLineDash([5, 3.4]);
  g.stroke();
  g.setLineDash([]);
  const x = last.x + Math.cos(turn - 0.8) * size;
  const y = last.y + Math.sin(turn - 0.8) * size;
  disc(g, x, y, 9, colours.ink, colours.surface, 1.2);
  g.fillStyle = colours.surface;
  g.font = '700 11px "Archivo Variable", sans-serif';
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(String(number), x, y + 0.5);
}

/** The same ring as around a button: 3 px, 2 px away from the edge. */
export function paintFocusRing(g: Canvas, { x, y }: XY, r: number, colours: MapColours): void {
  ring(g, x, y, Math.max(6, r + 3.5), colours.ground, 6);
  ring(g, x, y, Math.max(6, r + 3.5), colours.focus, 3);
}

export function paintHoverRing(g: Canvas, { x, y }: XY, r: number, colours: MapColours): void {
  ring(g, x, y, Math.max(4, r * 1.22), colours.ink, 2);
}

/** What is being drawn around, in screen pixels. */
export function paintLasso(g: Canvas, points: readonly XY[], colours: MapColours): void {
  if (points.length < 2) return;
  g.beginPath();
  points.forEach(({ x, y }, index) => (index === 0 ? g.moveTo(x, y) : g.lineTo(x, y)));
  g.closePath();
  g.globalAlpha = 0.1;
  g.fillStyle = colours.ink;
  g.fill();
  g.globalAlpha = 1;
  g.setLineDash([6, 4]);
  g.strokeStyle = colours.ink;
  g.lineWidth = 1.5;
  g.stroke();
  g.setLineDash([]);
}

function disc(g: Canvas, x: number, y: number, r: number, fill: string, edge: string, width: number): void {
  g.beginPath();
  g.arc(x, y, r, 0, 6.2832);
  g.fillStyle = fill;
  g.fill();
  g.strokeStyle = edge;
  g.lineWidth = width;
  g.stroke();
}

function ring(g: Canvas, x: number, y: number, r: number, colour: string, width: number): void {
  g.beginPath();
  g.arc(x, y, r, 0, 6.2832);
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
}
