import type { EventType } from '@onsale/schemas';
import { PALETTES } from './palettes.ts';
import type { Palette } from './palettes.ts';
import { n } from './pattern.ts';
import type { Pattern, Sheet } from './pattern.ts';
import { curtain, hills, ribbons, voices, waves } from './patterns-flowing.ts';
import { bubbles, dots, face, rings, scales, tiles } from './patterns-round.ts';
import { blocks, chevrons, lanes, pitch, rain, rays, stripes, windows } from './patterns-straight.ts';
import { fitTitle, sidesOf, splitTitle } from './poster-title.ts';
import type { Face } from './poster-title.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

/** What a poster is drawn from. `wide` is 1200 × 400 without words, for behind a page's own title; else 400 × 500. */
export type PosterSubject = { id: string; title: string; type: EventType; wide?: boolean };

const FAMILIES: Record<EventType, readonly Pattern[]> = {
  concert: [rings, waves, dots, stripes, rain, rays, tiles, ribbons],
  theatre: [curtain, bubbles, blocks, windows, hills, tiles],
  sport: [pitch, lanes, chevrons, stripes, rays],
  comedy: [face, face, voices, dots, blocks, scales],
  classical: [ribbons, windows, waves, bubbles, curtain, rings],
  family: [scales, hills, tiles, face, bubbles, rays],
  festival: [rays, tiles, hills, waves, dots, chevrons],
  talk: [voices, blocks, stripes, windows, lanes],
};

/** Where the words stand. */
type Place = 'top' | 'foot' | 'band';
type Setting = { places: readonly Place[]; faces: readonly Face[]; isUpper: boolean };

const LOUD: Setting = {
  places: ['top', 'top', 'foot', 'band'],
  faces: [
    { stretch: 75, weight: 900 },
    { stretch: 62, weight: 800 },
    { stretch: 100, weight: 900 },
    { stretch: 88, weight: 800 },
  ],
  isUpper: true,
};
const CALM: Setting = {
  places: ['top', 'top', 'foot', 'band'],
  faces: [
    { stretch: 100, weight: 600 },
    { stretch: 110, weight: 500 },
    { stretch: 88, weight: 700 },
  ],
  isUpper: false,
};
const SETTINGS: Record<EventType, Setting> = {
  concert: LOUD,
  sport: LOUD,
  comedy: LOUD,
  family: LOUD,
  festival: LOUD,
  theatre: CALM,
  classical: CALM,
  talk: CALM,
};

const TALL = { width: 400, height: 500 };
const WIDE = { width: 1200, height: 400 };
const MARGIN = 26;

/**
 * The poster as the inside of an `<svg>`: the same for the same subject, everywhere.
 * @param fadeId unique in the document: a wide poster's gradient is found by it
 */
export function posterMarkup(subject: PosterSubject, fadeId = 'fade'): { viewBox: string; inner: string } {
  const random = randomFrom(subject.id);
  const palette = random.oneOf(PALETTES);
  const pattern = random.oneOf(FAMILIES[subject.type]);
  const setting = SETTINGS[subject.type];
  const place = random.oneOf(setting.places);
  const face = random.oneOf(setting.faces);
  return subject.wide
    ? wideMarkup(palette, pattern, random, fadeId)
    : tallMarkup(subject, { palette, pattern, place, face, random });
}

/** The same as a document of its own, for mails and files. */
export function posterSvg(subject: PosterSubject): string {
  const { viewBox, inner } = posterMarkup(subject);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>`;
}

function wideMarkup(palette: Palette, pattern: Pattern, random: Random, fadeId: string) {
  const { width, height } = WIDE;
  const sheet: Sheet = {
    width,
    height,
    focus: { x: width * 0.74, y: height * random.between(0.5, 0.72) },
    palette: { ...palette, ground: palette.night },
    random,
  };
  // The words of the page lie on the left: the drawing fades into night there.
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" stop-color="${palette.night}" stop-opacity="${opacity}"/>`;
  const fade =
    `<defs><linearGradient id="${fadeId}">${stop(0, 1)}${stop(0.36, 0.94)}${stop(0.56, 0.45)}${stop(0.74, 0)}</linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#${fadeId})"/>`;
  const inner = `<rect width="${width}" height="${height}" fill="${palette.night}"/>${pattern(sheet)}${fade}`;
  return { viewBox: `0 0 ${width} ${height}`, inner };
}

type Design = { palette: Palette; pattern: Pattern; place: Place; face: Face; random: Random };

function tallMarkup(subject: PosterSubject, design: Design) {
  const { width, height } = TALL;
  const { palette, pattern, place, random } = design;
  const sides = subject.type === 'sport' ? sidesOf(subject.title) : null;
  const words = sides ? sidesMarkup(sides, palette) : titleMarkup(subject, design);
  const y = sides
    ? height / 2
    : place === 'top'
      ? height * 0.62
      : place === 'foot'
        ? height * 0.4
        : height * 0.42;
  const sheet: Sheet = {
    width,
    height,
    focus: { x: width * (sides ? 0.5 : random.between(0.38, 0.62)), y },
    palette,
    random,
  };
  const inner = `<rect width="${width}" height="${height}" fill="${palette.ground}"/>${pattern(sheet)}${words}`;
  return { viewBox: `0 0 ${width} ${height}`, inner };
}

/** The words on a ground of their own, so that they are read whatever was drawn. */
function titleMarkup(subject: PosterSubject, { palette, place, face, random }: Design): string {
  const { width, height } = TALL;
  const isUpper = SETTINGS[subject.type].isUpper;
  const spoken = splitTitle(subject.title);
  const main = isUpper ? spoken.main.toUpperCase() : spoken.main;
  const under = isUpper ? spoken.under.toUpperCase() : spoken.under;
  const inside = width - 2 * MARGIN;
  const leading = isUpper ? 0.93 : 1.06;
  const fitted = fitTitle(
    main,
    { width: inside, height: 190, sizeMax: isUpper ? 104 : 62, leading, linesMax: 4 },
    face,
  );
  const small: Face = { stretch: 100, weight: 700 };
  const second = under
    ? fitTitle(under, { width: inside, height: 46, sizeMax: 21, leading: 1.15, linesMax: 2 }, small)
    : null;
  const mainHeight = fitted.lines.length * fitted.size * leading;
  const secondHeight = second ? second.lines.length * second.size * 1.15 + 8 : 0;
  const block = mainHeight + secondHeight + 36;
  const top =
    place === 'top' ? 0 : place === 'foot' ? height - block : height - block - random.between(20, 60);
  const [ground, ink, accent] =
    place === 'band'
      ? [palette.ink, palette.ground, palette.ground]
      : [palette.ground, palette.ink, palette.accent];
  const anchor = isUpper && random.next() > 0.7 ? 'middle' : 'start';
  const x = anchor === 'middle' ? width / 2 : MARGIN;
  let drawn = `<rect y="${n(top - 1)}" width="${width}" height="${n(block + 2)}" fill="${ground}"/>`;
  const firstLine = top + 18 + fitted.size * (isUpper ? 0.76 : 0.84);
  fitted.lines.forEach(
    (line, index) =>
      (drawn += text(line, x, firstLine + index * fitted.size * leading, fitted.size, ink, face, anchor)),
  );
  if (second) {
    const start = top + 18 + mainHeight + 6 + second.size * 0.8;
    second.lines.forEach(
      (line, index) =>
        (drawn += text(line, x, start + index * second.size * 1.15, second.size, accent, small, anchor)),
    );
  }
  return drawn;
}

function sidesMarkup([home, away]: [string, string], palette: Palette): string {
  const face: Face = { stretch: 70, weight: 900 };
  const { width, height } = TALL;
  const short = (name: string) =>
    name
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 3)
      .toUpperCase();
  const plate = (x: number, y: number, w: number) =>
    `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="98" fill="${palette.ground}"/>`;
  return (
    plate(0, 0, 210) +
    text(short(home), MARGIN, 80, 88, palette.ink, face, 'start') +
    plate(width - 210, height - 98, 210) +
    text(short(away), width - MARGIN, height - 18, 88, palette.ink, face, 'end')
  );
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  face: Face,
  anchor: 'start' | 'middle' | 'end',
): string {
  const safe = words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<text x="${n(x)}" y="${n(y)}" fill="${fill}" font-family="var(--display, sans-serif)" font-size="${n(size)}" font-weight="${face.weight}" text-anchor="${anchor}" style="font-stretch:${face.stretch}%">${safe}</text>`;
}
