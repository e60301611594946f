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
