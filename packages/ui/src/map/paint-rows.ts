import { hueOf } from '../marks/hue.ts';
import { toPlan } from './camera.ts';
import type { Size, View, XY } from './camera.ts';
import { capital, sectionTitle } from './describe-place.ts';
import type { MapColours } from './map-colours.ts';
import type { MapCategory } from './map-props.ts';
import { paintHaloText } from './paint-label.ts';
import type { Canvas } from './paint-plan.ts';
import { NO_CATEGORY } from './place-bytes.ts';
import type { SceneSection } from './scene.ts';
import type { RowSpan, SeatGeometry } from './seat-geometry.ts';

/** Nearer than this, in pixels, the row names of two sections read as one: "1313". */
const ROW_NAMES_APART = 14;

/**
 * Row names at both ends of each row, left out where a neighbouring section's name stands already. Returns where names
 * stand now, in screen pixels: `taken` and this section's own.
 */
export function paintRowNames(
  g: Canvas,
  geometry: SeatGeometry,
  view: View,
  size: Size,
  colours: MapColours,
  taken: readonly XY[],
): XY[] {
  const own: XY[] = [];
  const text = Math.min(13, Math.max(9, geometry.radius * view.k * 0.92));
  g.font = `600 ${text}px "Archivo Variable", sans-serif`;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillStyle = colours.ink3;
  for (const row of geometry.rows) {
    if (row.end === row.start) continue;
    const ends = rowEnds(geometry, row, view);
    for (const end of ends) {
      const isFree = !taken.some((other) => Math.hypot(other.x - end.x, other.y - end.y) < ROW_NAMES_APART);
      if (!isOn(end, size) || !isFree) continue;
      g.fillText(row.label, end.x, end.y);
      own.push(end);
    }
  }
  return [...taken, ...own];
}

/** Row names down the left edge, for the rows that run across it: a ruler that moves along. */
export function paintRowRuler(
  g: Canvas,
  geometries: readonly SeatGeometry[],
  view: View,
  size: Size,
  colours: MapColours,
): void {
  const marks: { y: number; label: string }[] = [];
  for (const geometry of geometries) {
    for (const row of geometry.rows) {
      const y = crossingAt(geometry, row, view, 14);
      if (y !== null && y > 8 && y < size.height - 8 && !marks.some((mark) => Math.abs(mark.y - y) < 11))
        marks.push({ y, label: row.label });
    }
  }
  if (marks.length < 3) return;
  g.fillStyle = colours.ground;
  g.fillRect(0, 0, 28, size.height);
  g.fillStyle = colours.mapLine;
  g.fillRect(28, 0, 1, size.height);
  g.font = '650 12px "Archivo Variable", sans-serif';
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillStyle = colours.ink2;
  for (const mark of marks) g.fillText(mark.label, 14, mark.y);
}

/** Where a row crosses a vertical line of the screen; null when it does not, or runs too steeply to be read there. */
function crossingAt(geometry: SeatGeometry, row: RowSpan, view: View, x: number): number | null {
  for (let seat = row.start; seat + 1 < row.end; seat++) {
    const ax = geometry.xs[seat]! * view.k + view.x;
    const bx = geometry.xs[seat + 1]! * view.k + view.x;
    if (ax < x === bx < x) continue;
    const ay = geometry.ys[seat]! * view.k + view.y;
    const by = geometry.ys[seat + 1]! * view.k + view.y;
    if (Math.abs(by - ay) > Math.abs(bx - ax)) return null;
    return ay + ((x - ax) / (bx - ax)) * (by - ay);
  }
  return null;
}

function rowEnds(geometry: SeatGeometry, row: RowSpan, view: View): XY[] {
  const beyond = (seat: number, before: number): XY => {
    const x = geometry.xs[seat]!;
    const y = geometry.ys[seat]!;
    const dx = before === seat ? geometry.pitch : x - geometry.xs[before]!;
    const dy = before === seat ? 0 : y - geometry.ys[before]!;
    const length = Math.hypot(dx, dy) || 1;
    const reach = (geometry.pitch * 1.02) / length;
    return { x: (x + dx * reach) * view.k + view.x, y: (y + dy * reach) * view.k + view.y };
  };
  const last = row.end - 1;
  const first = row.start;
  if (first === last) return [beyond(first, first)];
  return [beyond(first, first + 1), beyond(last, last - 1)];
}

const isOn = (point: XY, size: Size) =>
  point.x > -20 && point.y > -20 && point.x < size.width + 20 && point.y < size.height + 20;

/** Where the price changes from one row to the next: a line between them, and the letter beside the row. */
export function paintSeams(
  g: Canvas,
  geometry: SeatGeometry,
  categories: Uint8Array,
  categoryOf: ReadonlyMap<number, MapCategory>,
  view: View,
  size: Size,
  colours: MapColours,
): void {
  let before: MapCategory | null = null;
  let rowBefore: RowSpan | null = null;
  for (const row of geometry.rows) {
    const category = mainCategory(geometry, row, categories, categoryOf);
    if (category && category.number !== before?.number) {
      const paint = colours.categories[hueOf(category.letter)];
      if (before && rowBefore) paintSeamLine(g, geometry, rowBefore, row, view, paint.edge);
      const [end] = rowEnds(geometry, row, view);
      const r = Math.min(10, geometry.radius * view.k * 0.8);
      const first = {
        x: geometry.xs[row.start]! * view.k + view.x,
        y: geometry.ys[row.start]! * view.k + view.y,
      };
      const at = end ? { x: end.x + (end.x - first.x) * 0.86, y: end.y + (end.y - first.y) * 0.86 } : first;
      if (isOn(at, size)) {
        g.beginPath();
        g.roundRect(at.x - r, at.y - r, 2 * r, 2 * r, r * 0.5);
        g.fillStyle = paint.fill;
        g.fill();
        g.strokeStyle = paint.edge;
        g.lineWidth = 1.2;
        g.stroke();
        g.fillStyle = paint.on;
        g.font = `700 ${r * 1.2}px "Archivo Variable", sans-serif`;
        g.textAlign = 'center';
        g.textBaseline = 'middle';
        g.fillText(category.letter, at.x, at.y + 0.5);
      }
    }
    if (category) {
      before = category;
      rowBefore = row;
    }
  }
}

function paintSeamLine(
  g: Canvas,
  geometry: SeatGeometry,
  behind: RowSpan,
  row: RowSpan,
  view: View,
  colour: string,
): void {
  const steps = Math.max(2, Math.min(24, row.end - row.start));
  g.beginPath();
  for (let step = 0; step < steps; step++) {
    const pick = (span: RowSpan) =>
      span.start + Math.round((step / (steps - 1)) * (span.end - span.start - 1));
    const a = pick(behind);
    const b = pick(row);
    const x = ((geometry.xs[a]! + geometry.xs[b]!) / 2) * view.k + view.x;
    const y = ((geometry.ys[a]! + geometry.ys[b]!) / 2) * view.k + view.y;
    if (step === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  }
  g.strokeStyle = colour;
  g.lineWidth = 1;
  g.stroke();
}

function mainCategory(
  geometry: SeatGeometry,
  row: RowSpan,
  categories: Uint8Array,
  categoryOf: ReadonlyMap<number, MapCategory>,
): MapCategory | null {
  const counts = new Map<number, number>();
  for (let seat = row.start; seat < row.end; seat++) {
    const number = categories[geometry.places[seat]!] ?? NO_CATEGORY;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const [main] = [...counts].sort((a, b) => b[1] - a[1]);
  return main ? (categoryOf.get(main[0]) ?? null) : null;
}

/** The section's name in front of its first row, else behind its last; left out where both would lie over seats. */
export function paintSectionName(
  g: Canvas,
  section: SceneSection,
  geometry: SeatGeometry,
  around: readonly SeatGeometry[],
  focus: XY,
  view: View,
  size: Size,
  colours: MapColours,
): void {
  const r = geometry.radius * view.k;
  const lift = Math.max(geometry.pitch * 1.5 * view.k, 11);
  const words = r > 6 ? capital(sectionTitle(section.name)) : section.name;
  const text = Math.max(10.5, Math.min(17, r * 1.4));
  const font = `750 ${text}px "Archivo Variable", sans-serif`;
  g.font = font;
  const half = g.measureText(words).width / 2 + 6;
  for (const at of endsOf(geometry, focus)) {
    const length = Math.hypot(at.toward.x, at.toward.y) || 1;
    const x = at.x * view.k + view.x + (at.toward.x / length) * lift;
    const y = at.y * view.k + view.y + (at.toward.y / length) * lift;
    // A name at the edge is pushed in rather than cut in half.
    const inside = Math.max(half, Math.min(size.width - half, x));
    const shown = Math.abs(inside - x) < 2 * half ? inside : x;
    if (liesOverSeats(around, view, { x: shown, y }, half, text / 2)) continue;
    paintHaloText(g, words, shown, y, font, colours.ink, colours);
    return;
  }
}

function liesOverSeats(
  around: readonly SeatGeometry[],
  view: View,
  at: XY,
  half: number,
  halfHeight: number,
): boolean {
  return around.some((geometry) => {
    const r = geometry.radius * view.k;
    const from = toPlan(view, { x: at.x - half - r, y: at.y - halfHeight - r });
    const to = toPlan(view, { x: at.x + half + r, y: at.y + halfHeight + r });
    return (geometry.index?.search(from.x, from.y, to.x, to.y).length ?? 0) > 0;
  });
}

/** The middles of the first and the last row, the nearer to the focus first, each with the way out of the section. */
function endsOf(geometry: SeatGeometry, focus: XY): (XY & { toward: XY })[] {
  const near = [geometry.rows[0], geometry.rows.at(-1)].flatMap((row) => {
    if (!row || row.end === row.start) return [];
    const seat = Math.floor((row.start + row.end - 1) / 2);
    const x = geometry.xs[seat]!;
    const y = geometry.ys[seat]!;
    return [{ x, y, distance: Math.hypot(focus.x - x, focus.y - y) }];
  });
  const [front, back] = near.sort((a, b) => a.distance - b.distance);
  if (!front) return [];
  const toward = { x: focus.x - front.x, y: focus.y - front.y };
  const away = back && { x: back.x - focus.x, y: back.y - focus.y };
  return [{ ...front, toward }, ...(back && away ? [{ ...back, toward: away }] : [])];
}
