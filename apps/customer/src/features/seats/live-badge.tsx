/** How many are free now, or since when nobody has answered. */
export function LiveBadge({ free, asOf, isPaused }: { free: number; asOf: string; isPaused: boolean }) {
  if (isPaused)
    return (
      <div className="live paused" role="status">
        Live paused, counts as of{' '}
        {new Date(asOf).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
      </div>
    );
  return (
    <div className="live">
      <span className="pulse" aria-hidden="true" />
      Live <span className="t2 tab">{free.toLocaleString('en')} free</span>
    </div>
  );
}
