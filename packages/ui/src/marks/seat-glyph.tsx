import { ICON_PATHS } from './icon-paths.ts';
import { hueOf } from './hue.ts';

export type SeatGlyphKind = 'free' | 'mine' | 'held' | 'sold' | 'off' | 'wheelchair' | 'companion' | 'lost';

/**
 * A seat as the map draws it, for legends and lists.
 * @param letter the category's letter: gives its colour to `free`, `wheelchair` and `companion`.
 */
export function SeatGlyph({
  kind,
  letter = 'A',
  size = 18,
}: {
  kind: SeatGlyphKind;
  letter?: string;
  size?: number;
}) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {drawing(kind, hueOf(letter))}
    </svg>
  );
}

function drawing(kind: SeatGlyphKind, hue: string) {
  const fill = `var(--cat-${hue})`;
  const edge = `var(--cat-${hue}-edge)`;
  const on = `var(--on-cat-${hue})`;
  switch (kind) {
    case 'free':
      return <circle cx="10" cy="10" r="7.5" fill={fill} stroke={edge} strokeWidth="1.3" />;
    case 'mine':
      return (
        <>
          <circle cx="10" cy="10" r="8" fill="var(--lamp)" stroke="var(--ink)" strokeWidth="1.6" />
          <path d="m6.5 10.3 2.5 2.5 4.6-5.3" fill="none" stroke="var(--on-lamp)" strokeWidth="2" />
        </>
      );
    case 'held':
      return (
        <circle
          cx="10"
          cy="10"
          r="7"
          fill="none"
          stroke="var(--seat-held)"
          strokeWidth="1.6"
          strokeDasharray="3.2 2.3"
        />
      );
    case 'sold':
      return <circle cx="10" cy="10" r="3.6" fill="var(--seat-sold)" />;
    case 'off':
      return <path d="m6.5 6.5 7 7M13.5 6.5l-7 7" stroke="var(--seat-blocked)" strokeWidth="1.6" />;
    case 'wheelchair':
      return (
        <>
          <rect x="2" y="2" width="16" height="16" rx="4" fill={fill} stroke={edge} />
          <g
            transform="translate(3.4 3.2) scale(.66)"
            fill="none"
            stroke={on}
            strokeWidth="2.1"
            style={{ color: on }}
            dangerouslySetInnerHTML={{ __html: ICON_PATHS.wheel }}
          />
        </>
      );
    case 'companion':
      return (
        <>
          <circle cx="10" cy="10" r="7.5" fill={fill} stroke={edge} strokeWidth="1.3" />
          <text
            x="10"
            y="13"
            textAnchor="middle"
            fill={on}
            fontSize="8"
            fontWeight="700"
            fontFamily="var(--display)"
          >
            +1
          </text>
        </>
      );
    case 'lost':
      return (
        <>
          <circle cx="10" cy="10" r="8" fill="var(--surface)" stroke="var(--bad)" strokeWidth="1.6" />
          <path d="m7 7 6 6M13 7l-6 6" stroke="var(--bad)" strokeWidth="1.6" />
        </>
      );
  }
}
