/**
 * A for the dearest category, B for the next … and AA after Z. Equal prices are ordered by number, so that letters
 * stay where they are when a category is added behind them.
 */
export function letterCategories(categories: { number: number; priceMinor: number }[]): Map<number, string> {
  const dearestFirst = categories.toSorted((a, b) => b.priceMinor - a.priceMinor || a.number - b.number);
  return new Map(dearestFirst.map((category, index) => [category.number, letterOf(index)]));
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
