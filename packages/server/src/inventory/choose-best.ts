import type { BestWanted, Searched } from './best-wanted.ts';
import { bestNeighbours, type BestMemo } from './best-neighbours.ts';
import { nearestGroups } from './nearest-groups.ts';
import { nearestSections } from './nearest-sections.ts';
import { freeOf } from './section-places.ts';

export interface BestChoice {
  /** Seats by section. */
  seats: { section: number; place: number }[];
  /** General admission, when no seats fit. */
  area: { section: number; quantity: number } | null;
  together: boolean;
}

/**
 * The best `quantity` places that are free, or null. In this order, the nearest to the focus first each time:
 * 1. neighbours in one row that leave no single seat, 2. neighbours in one row, 3. one general-admission section,
 * and when people need not sit together: 4. near each other with nobody alone, 5. wherever there are places.
 * The order is the one that seats.io documents for its best-available.
 */
export function chooseBest(searched: Searched, wanted: BestWanted, memo: BestMemo): BestChoice | null {
  const neighbours = bestNeighbours(searched, wanted, memo);
  if (neighbours) return { seats: neighbours, area: null, together: true };
  const area = bestArea(searched, wanted);
  if (area) return { seats: [], area, together: true };
  if (wanted.together) return null;
  const spread = nearestGroups(searched, wanted);
  return spread && { seats: spread, area: null, together: false };
}

function bestArea(
  { layout, coverage, sections }: Searched,
  { quantity, categories }: BestWanted,
): { section: number; quantity: number } | null {
  for (const { section } of nearestSections(layout, coverage, categories)) {
    const places = sections.get(section);
    if (places?.kind === 'general' && freeOf(places) >= quantity) return { section, quantity };
  }
  return null;
}
