import { expect, test } from 'vitest';
import { PALETTES } from './palettes.ts';
import { posterMarkup, posterSvg } from './poster-markup.ts';
import { fitTitle, lineWidth, sidesOf, splitTitle } from './poster-title.ts';

const subject = (id: string, title = 'Kestrel Avenue') => ({ id, title, type: 'concert' as const });

test('an event has the same poster wherever it is drawn', () => {
  expect(posterMarkup(subject('0190c3d2-7a3b'))).toEqual(posterMarkup(subject('0190c3d2-7a3b')));
});

test('three hundred events have three hundred posters', () => {
  const drawn = new Set(
    Array.from({ length: 300 }, (_, index) => posterMarkup(subject(`event-${index}`)).inner),
  );
  expect(drawn.size).toBe(300);
});

test('a title is words, never markup', () => {
  const svg = posterSvg(subject('a', 'Rock & <Roll> "live"'));
  expect(svg).not.toContain('<ROLL');
  expect(svg).toContain('&#60;ROLL&#62;');
});

test('a long title is broken and shrinks until it fits its box', () => {
  const face = { stretch: 75, weight: 900 };
  const box = { width: 348, height: 190, sizeMax: 104, leading: 0.93, linesMax: 4 };
  for (const title of [
    'X',
    'ODALYS VENN',
    'THE EXTRAORDINARILY LONG TITLE OF A PLAY ABOUT NOTHING AT ALL',
    'DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFT',
  ]) {
    const { lines, size } = fitTitle(title, box, face);
    expect(lines.join(' ')).toBe(title);
    for (const line of lines) expect(lineWidth(line, face) * size).toBeLessThanOrEqual(box.width + 0.01);
    expect(lines.length * size * box.leading).toBeLessThanOrEqual(box.height + 0.01);
    expect(size).toBeGreaterThan(8);
  }
});

test('a name and what stands under it are told apart, and so are the sides of a match', () => {
  expect(splitTitle('Odalys Venn, The Daylight Tour')).toEqual({
    main: 'Odalys Venn',
    under: 'The Daylight Tour',
  });
  expect(splitTitle('Kestrel Avenue')).toEqual({ main: 'Kestrel Avenue', under: '' });
  expect(sidesOf('Rivermouth v Aldergate City')).toEqual(['Rivermouth', 'Aldergate City']);
  expect(sidesOf('Harbour Half Marathon')).toBeNull();
});

test('the words of every palette can be read on its ground', () => {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  for (const { ground, ink, accent, night } of PALETTES) {
    expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, ground), `${accent} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', night), `white on ${night}`).toBeGreaterThanOrEqual(7);
  }
});
