import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';

export type Sheet = {
  width: number;
  height: number;
  /** Where the drawing's weight lies; the words keep the rest. */
  focus: { x: number; y: number };
  palette: Palette;
  random: Random;
};

/** Draws over the whole sheet, in SVG. The ground has been laid. */
export type Pattern = (sheet: Sheet) => string;

export const hueAt = (sheet: Sheet, index: number): string => {
  const { hues } = sheet.palette;
  return hues[((index % hues.length) + hues.length) % hues.length]!;
};

/** Whole tenths keep the markup short. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A hue that stands out from the ground, starting the search at `index`. */
export function hueApart(sheet: Sheet, index: number): string {
  const ground = luminance(sheet.palette.ground);
  const hues = sheet.palette.hues.map((_, step) => hueAt(sheet, index + step));
  const apart = hues.find((hue) => contrast(luminance(hue), ground) > 2.2);
  return apart ?? sheet.palette.ink;
}

/** A pen that can be read on `fill`. */
export function penOn(sheet: Sheet, fill: string): string {
  const { ink, ground } = sheet.palette;
  const base = luminance(fill);
  return contrast(luminance(ink), base) > contrast(luminance(ground), base) ? ink : ground;
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
