import type { View, XY } from './camera.ts';
import { hatch } from './hatch.ts';
import { paintOf } from './map-colours.ts';
import type { MapColours, Paint } from './map-colours.ts';
import type { SeatMapMode } from './map-props.ts';
import { tracePath } from './paint-plan.ts';
import type { Canvas } from './paint-plan.ts';
import type { SceneSection } from './scene.ts';
import type { Band, SectionLook } from './section-look.ts';

/** How the label on a section is to be drawn, so that it can be read on its fill. */
export type LabelInk = { colour: string; plate: string | null };

/** `front` and `back` of the section, so that bands of price lie as its rows do. */
export type SectionPaint = { mode: SeatMapMode; isDim: boolean; front: XY; back: XY };

/** A whole section from afar: price by hue, what is left by fill. Returns the ink for its label; null: no label. */
export function paintSection(
  g: Canvas,
  section: SceneSection,
  look: SectionLook,
  view: View,
  colours: MapColours,
  paint: SectionPaint,
): LabelInk | null {
  tracePath(g, section.outline, view);
  g.lineJoin = 'round';
  g.globalAlpha = paint.isDim || look.isDim ? 0.2 : 1;
  const ink = fillSection(g, section, look, view, colours, paint);
  g.globalAlpha = 1;
  return ink && (paint.isDim || look.isDim) ? { colour: colours.ink3, plate: null } : ink;
}

function fillSection(
  g: Canvas,
  section: SceneSection,
  look: SectionLook,
  view: View,
  colours: MapColours,
  paint: SectionPaint,
): LabelInk | null {
  const first = look.bands[0];
  const main = mainBand(look.bands);
  if (look.state === 'closed') {
    g.globalAlpha *= 0.5;
    fill(g, colours.gone);
    return null;
  }
  if (look.state === 'loading') {
    fill(g, colours.gone, colours.mapLine);
    return { colour: colours.ink3, plate: null };
  }
  if (look.state === 'plain') return fillByFullness(g, look, colours);
  if (look.state === 'unpriced' || !first || !main) {
    fill(g, colours.ground);
    g.fillStyle = hatch(g, colours.lineStrong, 6);
    g.fill();
    g.setLineDash([4, 3]);
    stroke(g, colours.ink2, 1.2);
    g.setLineDash([]);
    return { colour: colours.ink, plate: colours.ground };
  }
  if (paint.mode === 'state') return fillByFullness(g, look, colours);
  if (look.state === 'gone') {
    fill(g, colours.gone, colours.mapLine);
    return { colour: colours.ink3, plate: null };
  }
  const paints = look.bands.map((band) => ({ ...band, paint: paintOf(colours, band.category.letter) }));
  const mainPaint = paintOf(colours, main.category.letter);
  if (look.state === 'few') {
    fill(g, colours.ground);
    fillBands(g, section, view, paint, paints, (band) => hatch(g, band.fill));
    tracePath(g, section.outline, view);
    stroke(g, mainPaint.edge, 1.6);
    return { colour: colours.ink, plate: colours.ground };
  }
  fillBands(g, section, view, paint, paints, (band) => band.fill);
  tracePath(g, section.outline, view);
  stroke(g, mainPaint.edge, 1.2);
  return { colour: mainPaint.on, plate: paints.length > 1 ? mainPaint.fill : null };
}

function fill(g: Canvas, colour: string, edge?: string): void {
  g.fillStyle = colour;
  g.fill();
  if (edge) stroke(g, edge, 1);
}

function stroke(g: Canvas, colour: string, width: number): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
}

/** One hue for the office: the fuller, the darker. Held places count half. */
function fillByFullness(g: Canvas, look: SectionLook, colours: MapColours): LabelInk {
  const full = look.capacity > 0 ? (look.sold + look.held / 2) / look.capacity : 0;
  const alpha = g.globalAlpha;
  fill(g, colours.surface);
  g.globalAlpha = alpha * Math.max(0.06, full ** 1.6);
  fill(g, colours.ink);
  g.globalAlpha = alpha;
  stroke(g, colours.lineStrong, 1);
  return { colour: full > 0.62 ? colours.surface : colours.ink, plate: null };
}

const mainBand = (bands: readonly Band[]): Band | undefined =>
  bands.reduce<Band | undefined>((best, band) => (best && best.share >= band.share ? best : band), undefined);

/** Fills the traced outline; several categories become bands, the dearest nearest to what people come to see. */
function fillBands(
  g: Canvas,
  section: SceneSection,
  view: View,
  { front, back }: SectionPaint,
  bands: readonly (Band & { paint: Paint })[],
  styleOf: (paint: Paint) => string | CanvasPattern,
): void {
  if (bands.length === 1) {
    g.fillStyle = styleOf(bands[0]!.paint);
    g.fill();
    return;
  }
  const away = Math.atan2(back.y - front.y, back.x - front.x);
  const way = { x: Math.cos(away), y: Math.sin(away) };
  const along = section.outline.map((point) => point.x * way.x + point.y * way.y);
  const across = section.outline.map((point) => point.y * way.x - point.x * way.y);
  const from = Math.min(...along);
  const depth = Math.max(...along) - from;
  const side = [Math.min(...across) - 1, Math.max(...across) + 1] as const;
  g.save();
  g.clip();
  let start = from - 1;
  let share = 0;
  for (const band of bands) {
    share += band.share;
    const end = share > 0.999 ? from + depth + 1 : from + depth * share;
    const corner = (t: number, s: number): XY => ({ x: t * way.x - s * way.y, y: t * way.y + s * way.x });
    tracePath(
      g,
      [corner(start, side[0]), corner(end, side[0]), corner(end, side[1]), corner(start, side[1])],
      view,
    );
    g.fillStyle = styleOf(band.paint);
    g.fill();
    start = end;
  }
  g.restore();
}

/** The ground that single seats stand on. */
export function paintSeatGround(
  g: Canvas,
  section: SceneSection,
  view: View,
  colours: MapColours,
  isDim: boolean,
): void {
  tracePath(g, section.outline, view);
  g.globalAlpha = isDim ? 0.4 : 1;
  fill(g, colours.surface, colours.mapLine);
  g.globalAlpha = 1;
}

/** Chosen in the office: a double line that shows on any fill. */
export function paintSelection(g: Canvas, section: SceneSection, view: View, colours: MapColours): void {
  tracePath(g, section.outline, view);
  stroke(g, colours.surface, 5);
  tracePath(g, section.outline, view);
  stroke(g, colours.ink, 2.6);
}

/** Under the pointer, or in the list. */
export function paintMarked(g: Canvas, section: SceneSection, view: View, colours: MapColours): void {
  tracePath(g, section.outline, view);
  stroke(g, colours.ink, 4);
  tracePath(g, section.outline, view);
  stroke(g, colours.surface, 1.4);
}
