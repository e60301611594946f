export const HUES = ['a', 'b', 'c', 'd', 'e'] as const;
export type Hue = (typeof HUES)[number];

/** Five hues for any number of categories: beyond E the ramp repeats and the letter tells them apart. */
export function hueOf(letter: string): Hue {
  const index = letter.toUpperCase().charCodeAt(0) - 65;
  return HUES[index >= 0 && index < 26 ? index % HUES.length : HUES.length - 1] ?? 'e';
}
