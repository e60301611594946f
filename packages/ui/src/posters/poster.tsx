import { useId, useMemo } from 'react';
import { posterMarkup } from './poster-markup.ts';
import type { PosterSubject } from './poster-markup.ts';

export type PosterProps = PosterSubject & {
  /** The organiser's own picture; then nothing is drawn. */
  pictureUrl?: string | null;
  className?: string;
};

/**
 * An event's poster: its picture, or one that is drawn from its id and is the same wherever it is shown.
 * Fills its box. Decorative: the event's name stands beside it.
 */
export function Poster({ id, title, type, wide = false, pictureUrl, className }: PosterProps) {
  const fadeId = `fade${useId().replace(/\W/g, '')}`;
  const markup = useMemo(
    () => (pictureUrl ? null : posterMarkup({ id, title, type, wide }, fadeId)),
    [id, title, type, wide, pictureUrl, fadeId],
  );
  const classes = className ? `poster ${className}` : 'poster';
  if (!markup)
    return <img className={classes} src={pictureUrl ?? undefined} alt="" loading="lazy" decoding="async" />;
  return (
    <svg
      className={classes}
      viewBox={markup.viewBox}
      preserveAspectRatio={wide ? 'xMaxYMid slice' : 'xMidYMid slice'}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: markup.inner }}
    />
  );
}
