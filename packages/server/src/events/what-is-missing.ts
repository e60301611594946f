import type { EntityManager } from '@mikro-orm/postgresql';
import { Inventory } from '../inventory/inventory.ts';
import { TicketCategory } from './category.ts';
import type { Event } from './event.ts';

/** Sentences for the organiser: what stands between a draft and its buyers. Empty when nothing does. */
export async function whatIsMissing(em: EntityManager, event: Event, now: Date): Promise<string[]> {
  const missing: string[] = [];
  if (event.endsAt() <= now) missing.push('It would be over already: choose a later start');
  if ((await em.count(TicketCategory, { eventId: event.id })) === 0) missing.push('There is no price yet');
  else if ((await em.count(Inventory, { eventId: event.id, capacity: { $gt: 0 } })) === 0) {
    missing.push('No place has a price yet');
  }
  if (event.description === '') missing.push('The description is empty');
  if (event.saleClosesAt && event.saleClosesAt <= now) missing.push('The sale would be closed already');
  return missing;
}
