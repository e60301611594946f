import type { PlanLayout } from '../venues/plan-layout.ts';

export interface NearSection {
  section: number;
  /** No place of the wanted categories in it is nearer to the focus than this, in plan units. */
  nearest: number;
}

/** Sets of categories that people ask for, per event; a handful in practice. */
const ORDERS_KEPT_MAX = 64;

interface Known {
  /** Per section, the nearest place of each category. */
  nearestOf: { section: number; byCategory: Map<number, number> }[];
  orders: Map<string, NearSection[]>;
}

const known = new WeakMap<ReadonlyMap<number, Uint8Array>, Known>();

/**
 * The sections that have places of these categories, the nearest first. It depends on the plan and the prices alone, so it is
 * worked out once for each version of an event and each set of categories.
 */
export function nearestSections(
  layout: PlanLayout,
  coverage: ReadonlyMap<number, Uint8Array>,
  categories: readonly number[],
): readonly NearSection[] {
  let event = known.get(coverage);
  if (!event)
    known.set(coverage, (event = { nearestOf: nearestByCategory(layout, coverage), orders: new Map() }));
  const key = categories.join();
  let order = event.orders.get(key);
  if (!order) {
    order = orderFor(event.nearestOf, categories);
    if (event.orders.size < ORDERS_KEPT_MAX) event.orders.set(key, order);
  }
  return order;
}

function orderFor(nearestOf: Known['nearestOf'], categories: readonly number[]): NearSection[] {
  return nearestOf
    .map(({ section, byCategory }) => ({
      section,
      nearest: Math.min(...categories.map((category) => byCategory.get(category) ?? Infinity)),
    }))
    .filter(({ nearest }) => nearest < Infinity)
    .toSorted((a, b) => a.nearest - b.nearest);
}

function nearestByCategory(
  layout: PlanLayout,
  coverage: ReadonlyMap<number, Uint8Array>,
): Known['nearestOf'] {
  return [...layout.sections.values()].map((section) => {
    const byCategory = new Map<number, number>();
    coverage.get(section.number)?.forEach((category, place) => {
      const distance = section.kind === 'general' ? section.distance : section.rank[place]!;
      byCategory.set(category, Math.min(byCategory.get(category) ?? Infinity, distance));
    });
    return { section: section.number, byCategory };
  });
}
