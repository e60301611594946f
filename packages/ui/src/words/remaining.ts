/** Up to here a count is worth knowing exactly; beyond it a share says more. */
const EXACT_MAX = 500;

/** "14 left", "A third left", "Plenty left", "Sold out". Places, of places in all. */
export function remainingWords(remaining: number, capacity: number): string {
  if (remaining <= 0) return 'Sold out';
  if (remaining <= EXACT_MAX) return `${remaining} left`;
  const share = remaining / Math.max(capacity, remaining);
  if (share >= 0.75) return 'Plenty left';
  if (share >= 0.5) return 'Over half left';
  if (share >= 0.4) return 'Nearly half left';
  if (share >= 0.3) return 'A third left';
  if (share >= 0.2) return 'A quarter left';
  if (share >= 0.1) return 'Under a fifth left';
  return 'Under 1 in 10 left';
}

export type MeterLevel = 0 | 1 | 2 | 3 | 4;

/** Bars of the meter: none left, fewer than 1 in 10 (the map hatches there too), under 40 %, under 75 %, plenty. */
export function meterLevel(remaining: number, capacity: number): MeterLevel {
  if (remaining <= 0) return 0;
  const share = remaining / Math.max(capacity, remaining);
  if (share < 0.1) return 1;
  if (share < 0.4) return 2;
  return share < 0.75 ? 3 : 4;
}

/** Fewer than 1 in 10: hatched on the map, in the warning colour in lists. */
export function isFew(remaining: number, capacity: number): boolean {
  return meterLevel(remaining, capacity) === 1;
}
