import type { View } from './camera.ts';
import type { MapColours } from './map-colours.ts';
import type { Canvas } from './paint-plan.ts';
import type { LabelInk } from './paint-section.ts';
import type { SceneSection } from './scene.ts';
import type { SectionLook } from './section-look.ts';

const SIZE_MAX = 15;
const SIZE_MIN = 6.6;

/** The section's name where it fits; general admission says what is left as well. */
export function paintSectionLabel(
  g: Canvas,
  section: SceneSection,
  look: SectionLook,
  ink: LabelInk,
  view: View,
  letter: string,
): void {
  const x = section.labelAt.x * view.k + view.x;
  const y = section.labelAt.y * view.k + view.y;
  const room = section.room * view.k;
  const isGeneral = section.kind === 'general';
  const name = letter ? `${section.name} ${letter}` : section.name;
  const lines = name.length > 5 && /\s/.test(name) ? splitInTwo(name) : [name];
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.font = `650 10px "Archivo Variable", sans-serif`;
  const widest = Math.max(...lines.map((line) => g.measureText(line).width)) / 10;
  // The label is a rectangle in the circle that `room` is the radius of; outlines are wider than that circle.
  const size = Math.min(SIZE_MAX, (2.3 * room) / Math.hypot(widest, lines.length * 1.15));
  if (size < SIZE_MIN) return;
  g.font = `650 ${size}px "Archivo Variable", sans-serif`;
  const leading = size * 1.15;
  const more = isGeneral && room > size * (lines.length + 2) * 0.62 ? leftLine(look) : '';
  const top = y - ((lines.length - 1) / 2) * leading - (more ? size * 0.5 : 0);
  if (ink.plate) {
    const width = widest * size + 6;
    g.fillStyle = ink.plate;
    g.beginPath();
    g.roundRect(x - width / 2, top - size * 0.62, width, leading * lines.length + size * 0.1, 3);
    g.fill();
  }
  g.fillStyle = ink.colour;
  lines.forEach((line, index) => g.fillText(line, x, top + index * leading + 0.5));
  if (!more) return;
  g.font = `500 ${Math.max(9, size * 0.86)}px "Inter Variable", sans-serif`;
  g.fillText(more, x, top + lines.length * leading + 2);
}

function leftLine(look: SectionLook): string {
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
