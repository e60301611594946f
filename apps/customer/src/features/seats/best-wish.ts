import type { CategoryView, Choice } from '@onsale/schemas';

/** What somebody wants who leaves the choice of seats to us. */
export type BestWish = {
  quantity: number;
  ceilingMinor: number | null;
  together: boolean;
  stepFree: boolean;
};

export const FIRST_WISH: BestWish = { quantity: 2, ceilingMinor: null, together: true, stepFree: false };

/** The prices that can still be had, cheapest first. */
export function pricesLeft(categories: readonly CategoryView[]): number[] {
  const prices = categories
    .filter((category) => category.remaining > 0)
    .map((category) => category.priceMinor);
  return [...new Set(prices)].sort((a, b) => a - b);
}

/** The wished ceiling, or the middle of the prices until one was chosen; never one that nothing is left at. */
export function ceilingOf(wish: BestWish, prices: readonly number[]): number {
  const middle = prices[Math.ceil((prices.length - 1) / 2)] ?? 0;
  if (wish.ceilingMinor === null) return middle;
  return prices.findLast((price) => price <= wish.ceilingMinor!) ?? prices[0] ?? 0;
}

export function bestChoice(wish: BestWish, ceilingMinor: number): Choice {
  return {
    kind: 'best',
    quantity: wish.quantity,
    categories: [],
    priceMaxMinor: ceilingMinor,
    together: wish.together,
    stepFree: wish.stepFree,
  };
}
