import type { CategoryInput } from '@onsale/schemas';
import { firstOffer } from '../inventory/offer-places.ts';
import { Inventory } from '../inventory/inventory.ts';
import { insertRows } from '../insert-rows.ts';
import type { Tx } from '../transaction.ts';
import type { PlanLayout } from '../venues/plan-layout.ts';
import { Coverage, NO_CATEGORY, TicketCategory } from './category.ts';
import { coverageBytes } from './coverage-bytes.ts';

export interface AreaCapacity {
  section: number;
  capacity: number;
}

/** Makes an event's categories, coverage and inventory from nothing. */
export async function layOutEvent(
  tx: Tx,
  event: { id: string; version: number },
  layout: PlanLayout,
  categories: readonly CategoryInput[],
  areaCapacities: readonly AreaCapacity[],
): Promise<void> {
  const rows = laidOut(event, layout, categories, areaCapacities);
  await insertRows(tx, TicketCategory, rows.categories);
  await insertRows(tx, Coverage, rows.coverage);
  await insertRows(tx, Inventory, rows.inventory);
}

/** The rows of an event on which nothing is taken yet. */
export function laidOut(
  event: { id: string; version: number },
  layout: PlanLayout,
  categories: readonly CategoryInput[],
  areaCapacities: readonly AreaCapacity[],
) {
  const eventId = event.id;
  const bytes = coverageBytes(layout, categories);
  const inventory = [...layout.sections.values()].map((section) => {
    const covered = bytes.get(section.number)!;
    const offered = Array.from(covered, (category) => category !== NO_CATEGORY);
    const areaCapacity = areaCapacityOf(section, offered[0] ?? false, areaCapacities);
    return {
      eventId,
      eventVersion: event.version,
      ...firstOffer(section.number, section.kind, offered, areaCapacity),
    };
  });
  return {
    categories: categories.map(({ number, name, priceMinor }) => ({ eventId, number, name, priceMinor })),
    coverage: [...bytes].map(([section, covered]) => ({ eventId, section, categories: covered })),
    inventory,
  };
}

/** What a general-admission section takes at this event: nothing unless a category covers it. */
export function areaCapacityOf(
  section: { number: number; capacity: number },
  offered: boolean,
  areaCapacities: readonly AreaCapacity[],
): number {
  if (!offered) return 0;
  return areaCapacities.find((area) => area.section === section.number)?.capacity ?? section.capacity;
}
