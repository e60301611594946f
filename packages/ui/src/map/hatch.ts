import type { Canvas } from './paint-plan.ts';

const known = new Map<string, CanvasPattern>();

/** Slanted lines in one colour, `gap` CSS pixels apart. Drawn fourfold, so that they stay sharp on any screen. */
export function hatch(g: Canvas, colour: string, gap = 5.2): CanvasPattern | string {
  const key = `${colour}/${gap}`;
  const kept = known.get(key);
  if (kept) return kept;
  const scale = 4;
  const side = Math.round(gap * scale);
  const tile = document.createElement('canvas');
  tile.width = tile.height = side;
  const ink = tile.getContext('2d');
  if (!ink) return colour;
  ink.strokeStyle = colour;
  ink.lineWidth = side * 0.42;
  ink.beginPath();
  for (const shift of [-1, 0, 1]) {
    ink.moveTo(shift * side - 4, side + 4);
    ink.lineTo((shift + 1) * side + 4, -4);
  }
  ink.stroke();
  const pattern = g.createPattern(tile, 'repeat');
  if (!pattern) return colour;
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  known.set(key, pattern);
  return pattern;
}
