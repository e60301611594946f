import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccessLevel, EventAdminView } from '@onsale/schemas';
import { Inventory } from '../inventory/inventory.ts';
import { databaseNow } from '../transaction.ts';
import { loadPlan } from '../venues/load-plan.ts';
import { getCategories } from './availability.ts';
import { NO_CATEGORY } from './category.ts';
import { coversOf } from './coverage-bytes.ts';
import { Event } from './event.ts';
import { sheetOf } from './event-sheet.ts';
import { getEvent } from './get-event.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** Everything the editor needs. The caller has checked that whoever asks may see it, with the level `myLevel`. */
export async function eventAdminView(
  em: EntityManager,
  eventId: string,
  myLevel: AccessLevel,
): Promise<EventAdminView> {
  const event = await em.findOneOrFail(Event, { id: eventId });
  const sheet = (await sheetOf(em, eventId, event.version))!;
  const areas = await em.find(Inventory, { eventId, kind: 'general' }, { orderBy: { section: 'asc' } });
  const categories = await getCategories(em, eventId, true);
  const unpriced = [...sheet.coverage].filter(([, bytes]) =>
    bytes.every((category) => category === NO_CATEGORY),
  );
  return {
    ...(await getEvent(em, eventId, true)),
    myLevel,
    categories: categories.map((category) => ({
      ...category,
      covers: coversOf(sheet.coverage, category.number),
    })),
    areaCapacities: areas.map(({ section, capacity }) => ({ section, capacity })),
    missing: event.status === 'draft' ? await whatIsMissing(em, event, await databaseNow(em)) : [],
    unpricedSections: unpriced.map(([section]) => section),
    plan: await loadPlan(em, event.planId),
  };
}
