/** The mark and the word: a bowl seen from above, one section of it lit. */
export function Brand({ office = false, size = 25 }: { office?: boolean; size?: number }) {
  const ring = { cx: 16, cy: 16, r: 11.6, pathLength: 90 };
  return (
    <span className="brand">
      <span className="mark">
        <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" fill="none" strokeWidth={7.2}>
          <circle {...ring} stroke="currentColor" strokeDasharray="8 2" strokeDashoffset={-1} />
          <circle
            {...ring}
            stroke="var(--brand-ground, var(--ground))"
            strokeDasharray="10 80"
            strokeDashoffset={10}
          />
          <circle {...ring} stroke="var(--lamp)" strokeDasharray="8 82" strokeDashoffset={9} />
        </svg>
      </span>
      <span className="wordmark" aria-hidden="true">
        nsale
      </span>
      <span className="sr">Onsale</span>
      {office && <span className="office">Office</span>}
    </span>
  );
}
