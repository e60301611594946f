import { SEAT_STATE } from '@onsale/schemas';
import { hueOf } from '../marks/hue.ts';
import type { Hue } from '../marks/hue.ts';
import type { View } from './camera.ts';
import type { MapColours } from './map-colours.ts';
import type { MapCategory, SeatMapMode } from './map-props.ts';
import type { Canvas } from './paint-plan.ts';
import { NO_CATEGORY } from './place-bytes.ts';
import type { SeatGeometry } from './seat-geometry.ts';

/** What the seats of one section are drawn from. */
export type SeatsInput = {
  geometry: SeatGeometry;
  mode: SeatMapMode;
  /** Null until the counts have come: then seats are hollow. */
  states: Uint8Array | null;
  /** The category of each place; the draft's in `paint`. */
  categories: Uint8Array | null;
  categoryOf: ReadonlyMap<number, MapCategory>;
  /** Null: every category passes the filter. */
  shown: ReadonlySet<number> | null;
  stepFreeOnly: boolean;
  letters: boolean;
  isDim: boolean;
};

type Bucket = { style: Style; isDim: boolean; seats: number[] };
type Style = Hue | 'held' | 'sold' | 'off' | 'empty' | 'full' | 'open' | 'unpriced';

/** Numbers are written from this diameter on, CSS pixels. */
export const NUMBERS_FROM = 15;

/**
 * Draws seats, all of one look in one path: thousands cost a handful of fills.
 * @param unit one CSS pixel in the canvas's own unit: 1 on the screen, the pixel ratio in a bitmap
 */
export function paintSeats(
  g: Canvas,
  seats: Iterable<number>,
  view: View,
  unit: number,
  input: SeatsInput,
  colours: MapColours,
): void {
  const { geometry } = input;
  const r = geometry.radius * view.k;
  const buckets = new Map<string, Bucket>();
  for (const seat of seats) {
    const style = styleOf(seat, input);
    const isDim = input.isDim || isFilteredOut(seat, style, input);
    const key = isDim ? `${style}-dim` : style;
    const bucket = buckets.get(key);
    if (bucket) bucket.seats.push(seat);
    else buckets.set(key, { style, isDim, seats: [seat] });
  }
  for (const bucket of buckets.values()) {
    g.globalAlpha = bucket.isDim ? 0.22 : 1;
    paintBucket(g, bucket, view, r, unit, geometry, colours);
    if (r * 2 >= NUMBERS_FROM * unit) paintNumbers(g, bucket, view, r, input, colours);
    if (input.mode === 'paint' && r > 2.5 * unit) paintTaken(g, bucket, view, r, input, colours);
  }
  g.globalAlpha = 1;
}

function styleOf(seat: number, input: SeatsInput): Style {
  const place = input.geometry.places[seat]!;
  const state = input.states?.[place];
  const category = input.categoryOf.get(input.categories?.[place] ?? NO_CATEGORY);
  if (input.mode === 'paint') return category ? hueOf(category.letter) : 'unpriced';
  if (input.mode === 'plan') return 'open';
  if (state === undefined) return 'empty';
  if (input.mode === 'state') {
    if (state === SEAT_STATE.sold) return 'full';
    if (state === SEAT_STATE.held) return 'held';
    return state === SEAT_STATE.off ? 'off' : 'open';
  }
  if (state === SEAT_STATE.sold) return 'sold';
  if (state === SEAT_STATE.held) return 'held';
  return state === SEAT_STATE.off || !category ? 'off' : hueOf(category.letter);
}

function isFilteredOut(seat: number, style: Style, input: SeatsInput): boolean {
  if (input.mode !== 'price' || style.length > 1) return false;
  const category = input.categories?.[input.geometry.places[seat]!] ?? NO_CATEGORY;
  if (input.shown && !input.shown.has(category)) return true;
  return input.stepFreeOnly && input.geometry.kinds[seat] === 'standard';
}

function paintBucket(
  g: Canvas,
  { style, seats }: Bucket,
  view: View,
  r: number,
  unit: number,
  geometry: SeatGeometry,
  colours: MapColours,
): void {
  const { xs, ys, kinds } = geometry;
  const isTiny = r < 3 * unit;
  const size =
    style === 'sold'
      ? Math.max(r * 0.4, Math.min(r, 0.8 * unit))
      : style === 'held' || style === 'unpriced'
        ? r * 0.8
        : r;
  g.beginPath();
  for (const seat of seats) {
    const x = xs[seat]! * view.k + view.x;
    const y = ys[seat]! * view.k + view.y;
    if (style === 'off') {
      const arm = r * 0.36;
      g.moveTo(x - arm, y - arm);
      g.lineTo(x + arm, y + arm);
      g.moveTo(x + arm, y - arm);
      g.lineTo(x - arm, y + arm);
    } else if (kinds[seat] === 'wheelchair' && style !== 'sold') {
      g.roundRect(x - size, y - size, 2 * size, 2 * size, size * 0.4);
    } else {
      g.moveTo(x + size, y);
      g.arc(x, y, size, 0, 6.2832);
    }
  }
  switch (style) {
    case 'off':
      outline(g, colours.off, Math.min(1.5 * unit, r * 0.3));
      return;
    case 'held':
      if (!isTiny) g.setLineDash([3.2 * unit * dash(r, unit), 2.4 * unit * dash(r, unit)]);
      outline(g, colours.held, Math.min(1.5 * unit, r * 0.32));
      g.setLineDash([]);
      return;
    case 'unpriced':
      outline(g, colours.lineStrong, Math.min(1.5 * unit, r * 0.32));
      return;
    case 'empty':
    case 'open':
      outline(g, style === 'open' ? colours.lineStrong : colours.mapLine, Math.min(1.3 * unit, r * 0.3));
      return;
    case 'sold':
      g.fillStyle = colours.sold;
      g.fill();
      return;
    case 'full':
      g.fillStyle = colours.ink;
      g.fill();
      return;
    default: {
      const paint = colours.categories[style];
      g.fillStyle = paint.fill;
      g.fill();
      if (paint.edge !== paint.fill) outline(g, paint.edge, Math.min(1.3 * unit, r * 0.22));
    }
  }
}

const dash = (r: number, unit: number) => Math.max(0.5, Math.min(1.4, r / (12 * unit)));

function outline(g: Canvas, colour: string, width: number): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
}

const WHEEL =
  typeof Path2D === 'undefined'
    ? null
    : new Path2D(
        'M9 6.5v4.7h3.6l2 4M9 8.6h3.2M6.6 9.7a4 4 0 1 0 5.2 5M10.3 3.6a1.3 1.3 0 1 1-2.6 0a1.3 1.3 0 1 1 2.6 0',
      );

function paintNumbers(
  g: Canvas,
  { style, seats }: Bucket,
  view: View,
  r: number,
  input: SeatsInput,
  colours: MapColours,
): void {
  const ink = numberInk(style, colours);
  if (!ink) return;
  const { geometry } = input;
  const { xs, ys, kinds, labels } = geometry;
  const letter = input.letters && style.length === 1 ? style.toUpperCase() : '';
  const size = Math.round(r * (letter ? 1.5 : 1.76)) / 2;
  const font = (scale: number) => `600 ${size * scale}px "Archivo Variable", sans-serif`;
  g.fillStyle = ink;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.font = font(1);
  let scaled = false;
  for (const seat of seats) {
    if (input.mode === 'paint' && isTaken(seat, input)) continue;
    const x = xs[seat]! * view.k + view.x;
    const y = ys[seat]! * view.k + view.y;
    const kind = kinds[seat]!;
    if (kind === 'wheelchair' && style !== 'open') {
      paintWheel(g, x, y, r, ink);
      continue;
    }
    const words = kind === 'companion' ? '+1' : letter + labels[seat];
    const isLong = words.length > 3;
    if (isLong !== scaled) {
      g.font = font(isLong ? 3.2 / words.length : 1);
      scaled = isLong;
    }
    g.fillText(words, x, y + r * 0.04);
  }
}

function isTaken(seat: number, { geometry, states }: SeatsInput): boolean {
  const state = states?.[geometry.places[seat]!];
  return state === SEAT_STATE.held || state === SEAT_STATE.sold;
}

/** In the editor a hole instead of the number: held or sold, a new price will not reach it. */
function paintTaken(
  g: Canvas,
  { style, seats }: Bucket,
  view: View,
  r: number,
  input: SeatsInput,
  colours: MapColours,
): void {
  const { xs, ys } = input.geometry;
  g.beginPath();
  for (const seat of seats) {
    if (!isTaken(seat, input)) continue;
    const x = xs[seat]! * view.k + view.x;
    const y = ys[seat]! * view.k + view.y;
    g.moveTo(x + r * 0.42, y);
    g.arc(x, y, r * 0.42, 0, 6.2832);
  }
  g.fillStyle = numberInk(style, colours) ?? colours.surface;
  g.fill();
}

function numberInk(style: Style, colours: MapColours): string | null {
  if (style === 'open') return colours.ink2;
  if (style === 'unpriced') return colours.ink3;
  return style.length === 1 ? colours.categories[style as 'a'].on : null;
}

function paintWheel(g: Canvas, x: number, y: number, r: number, ink: string): void {
  if (!WHEEL) return;
  const scale = r / 13;
  g.save();
  g.translate(x - 9.6 * scale, y - 9.8 * scale);
  g.scale(scale, scale);
  g.strokeStyle = ink;
  g.lineWidth = 1.9;
  g.lineCap = 'round';
  g.stroke(WHEEL);
  g.restore();
}
