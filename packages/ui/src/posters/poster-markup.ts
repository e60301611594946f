import type { EventType } from '@onsale/schemas';

/** What a poster is drawn from. `wide` is 1200 × 400 without words, for behind a page's own title; else 400 × 500. */
export type PosterSubject = { id: string; title: string; type: EventType; wide?: boolean };

export function posterMarkup(subject: PosterSubject): { viewBox: string; inner: string } {
  const width = subject.wide ? 1200 : 400;
  const height = subject.wide ? 400 : 500;
  return { viewBox: `0 0 ${width} ${height}`, inner: `<rect width="${width}" height="${height}" fill="#3c1657"/>` };
}

/** The same as a document of its own, for mails and files. */
export function posterSvg(subject: PosterSubject): string {
  const { viewBox, inner } = posterMarkup(subject);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>`;
}
