/** The middle of an odd number of figures, or the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How far repeats lie apart, as in `28,600 (27,900–29,100)`; one figure alone has no spread. */
export function withSpread(figures: readonly number[], digits = 0): string {
  const middle = formatNumber(median(figures), digits);
  if (figures.length === 1) return middle;
  return `${middle} (${formatNumber(Math.min(...figures), digits)}–${formatNumber(Math.max(...figures), digits)})`;
}

export function formatNumber(figure: number, digits = 0): string {
  return figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** For the JSON line: enough digits to compare, not enough to pretend. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(4));
}
