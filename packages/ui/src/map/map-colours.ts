import { HUES, hueOf } from '../marks/hue.ts';
import type { Hue } from '../marks/hue.ts';

export type Paint = { fill: string; edge: string; on: string };

/** The tokens that the canvas draws with. */
export type MapColours = {
  categories: Record<Hue, Paint>;
  ground: string;
  surface: string;
  raised: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  lineStrong: string;
  mapLine: string;
  field: string;
  gone: string;
  sold: string;
  held: string;
  off: string;
  lamp: string;
  onLamp: string;
  lampEdge: string;
  bad: string;
  focus: string;
  solid: string;
  onSolid: string;
};

/** Reads the tokens as they apply to an element now: again whenever the scheme changes. */
export function readColours(element: Element): MapColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#888888';
  const categories = Object.fromEntries(
    HUES.map((hue) => [
      hue,
      { fill: token(`cat-${hue}`), edge: token(`cat-${hue}-edge`), on: token(`on-cat-${hue}`) },
    ]),
  ) as Record<Hue, Paint>;
  return {
    categories,
    ground: token('map-ground'),
    surface: token('surface'),
    raised: token('raised'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    lineStrong: token('line-strong'),
    mapLine: token('map-line'),
    field: token('field'),
    gone: token('section-gone'),
    sold: token('seat-sold'),
    held: token('seat-held'),
    off: token('seat-blocked'),
    lamp: token('lamp'),
    onLamp: token('on-lamp'),
    lampEdge: token('lamp-edge'),
    bad: token('bad'),
    focus: token('focus'),
    solid: token('solid'),
    onSolid: token('on-solid'),
  };
}

export const paintOf = (colours: MapColours, letter: string): Paint => colours.categories[hueOf(letter)];
