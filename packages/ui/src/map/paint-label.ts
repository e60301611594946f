import type { View } from './camera.ts';
import { contains } from './outline.ts';
import type { MapColours } from './map-colours.ts';
import type { Canvas } from './paint-plan.ts';
import type { LabelInk } from './paint-section.ts';
import type { SceneSection } from './scene.ts';
import type { SectionLook } from './section-look.ts';

const SIZE_MAX = 15;
const SIZE_MIN = 6.6;
const LETTER_MAX = 12;
/** Few sizes, so that neighbours have the same one. */
const SIZES = [15, 13, 11, 9.5, 8, SIZE_MIN];
/** The line under the name: its smallest size, and its width with the air around it. */
const MORE_MIN = 9;
const MORE_AIR = 1.35;
/** Line height in em. */
const LEADING = 1.15;

/** The section's name where it fits; with `letter` the name and the letter, or the letter alone. */
export function paintSectionLabel(
  g: Canvas,
  section: SceneSection,
  look: SectionLook,
  ink: LabelInk,
  view: View,
  letter: string,
): void {
  const fitting = (letter ? [`${section.name} ${letter}`, letter] : [section.name]).flatMap((words) => {
    const label = fitLabel(g, section, words);
    return label.sizePerScale * view.k >= SIZE_MIN ? [label] : [];
  });
  const label = fitting[0];
  if (!label) return;
  const { lines, widest } = label;
  const isLetterAlone = lines.length === 1 && lines[0] === letter;
  const size = stepDown(Math.min(isLetterAlone ? LETTER_MAX : SIZE_MAX, label.sizePerScale * view.k));
  const x = section.labelAt.x * view.k + view.x;
  const y = section.labelAt.y * view.k + view.y;
  const leading = size * LEADING;
  const hasRoom =
    section.kind === 'general' && size >= 9.5 && section.room * view.k > size * (lines.length + 2) * 0.62;
  const more = hasRoom ? leftLine(look) : '';
  const top = y - ((lines.length - 1) / 2) * leading - (more ? size * 0.5 : 0);
  if (ink.plate) {
    const width = widest * size + 6;
    g.fillStyle = ink.plate;
    g.beginPath();
    g.roundRect(x - width / 2, top - size * 0.62, width, leading * lines.length + size * 0.1, 3);
    g.fill();
  }
  g.font = `650 ${size}px "Archivo Variable", sans-serif`;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillStyle = ink.colour;
  lines.forEach((line, index) => g.fillText(line, x, top + index * leading + 0.5));
  if (!more) return;
  const moreY = top + lines.length * leading + 2;
  const moreSize = sizeWithAir(g, section, view, more, moreY, Math.max(MORE_MIN, size * 0.86));
  if (moreSize < MORE_MIN) return;
  g.font = `500 ${moreSize}px "Inter Variable", sans-serif`;
  g.fillText(more, x, moreY);
}

/** The largest size up to `most` at which a line leaves its section some air on either side. */
function sizeWithAir(
  g: Canvas,
  section: SceneSection,
  view: View,
  words: string,
  y: number,
  most: number,
): number {
  g.font = '500 10px "Inter Variable", sans-serif';
  const perSize = g.measureText(words).width / 10;
  const isRoomy = (size: number) =>
    [-1, 1].every((side) =>
      contains(section.outline, {
        x: section.labelAt.x + (side * perSize * size * MORE_AIR) / 2 / view.k,
        y: (y - view.y) / view.k,
      }),
    );
  let size = most;
  while (size >= MORE_MIN && !isRoomy(size)) size -= 0.5;
  return size;
}

const stepDown = (size: number): number => SIZES.find((step) => step <= size) ?? SIZE_MIN;

/** Lines, their width in em, and the largest size that fits at scale 1: it grows with the scale. */
type Label = { lines: string[]; widest: number; sizePerScale: number };

const labels = new WeakMap<SceneSection, Map<string, Label>>();

function fitLabel(g: Canvas, section: SceneSection, words: string): Label {
  const known = labels.get(section) ?? new Map<string, Label>();
  labels.set(section, known);
  const kept = known.get(words);
  if (kept) return kept;
  g.font = `650 10px "Archivo Variable", sans-serif`;
  const ways = [[words], ...(/\s/.test(words) && words.length > 5 ? [splitInTwo(words)] : [])];
  const [best] = ways
    .map((lines) => {
      const widest = Math.max(...lines.map((line) => g.measureText(line).width)) / 10;
      return { lines, widest, sizePerScale: largestInside(section, widest, lines.length * LEADING) };
    })
    .sort((a, b) => b.sizePerScale - a.sizePerScale);
  known.set(words, best!);
  return best!;
}

/** The largest size in plan units at which a label of `width` × `height` em stays inside its section. */
function largestInside(section: SceneSection, width: number, height: number): number {
  const { x, y } = section.labelAt;
  const isInside = (size: number) =>
    [-0.5, 0, 0.5].every((across) =>
      [-0.5, 0.5].every((down) =>
        contains(section.outline, { x: x + across * width * size, y: y + down * height * size }),
      ),
    );
  let low = 0;
  let high = section.box.maxX - section.box.minX;
  for (let step = 0; step < 18; step++) {
    const middle = (low + high) / 2;
    if (isInside(middle)) low = middle;
    else high = middle;
  }
  return low * 0.94;
}

function leftLine(look: SectionLook): string {
  if (look.isDraft)
    return look.state === 'unpriced' ? 'no price' : `${look.capacity.toLocaleString('en')} places`;
  if (look.state === 'gone') return 'sold out';
  if (look.state !== 'open' && look.state !== 'few') return '';
  return `${look.free.toLocaleString('en')} left`;
}

function splitInTwo(name: string): string[] {
  const words = name.split(/\s+/);
  let best = [name];
  let width = Infinity;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const widest = Math.max(...lines.map((line) => line.length));
    if (widest < width) [best, width] = [lines, widest];
  }
  return best;
}

/** Words with the ground around them, to be read across whatever lies below. */
export function paintHaloText(
  g: Canvas,
  words: string,
  x: number,
  y: number,
  font: string,
  ink: string,
  colours: MapColours,
): void {
  g.font = font;
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.lineJoin = 'round';
  g.lineWidth = 4;
  g.strokeStyle = colours.ground;
  g.strokeText(words, x, y);
  g.fillStyle = ink;
  g.fillText(words, x, y);
}
