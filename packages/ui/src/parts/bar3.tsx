/** Sold, held and free as one bar. The figures stand beside it; the bar repeats them for the reader of screens. */
export function Bar3({ sold, held, capacity }: { sold: number; held: number; capacity: number }) {
  const share = (part: number) => `${capacity > 0 ? (100 * part) / capacity : 0}%`;
  return (
    <div
      className="bar3"
      role="img"
      aria-label={`${sold} sold, ${held} held, ${Math.max(0, capacity - sold - held)} free`}
    >
      <i className="sold" style={{ width: share(sold) }} />
      <i className="held" style={{ width: share(held) }} />
    </div>
  );
}
