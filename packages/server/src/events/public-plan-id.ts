import type { EntityManager } from '@mikro-orm/postgresql';
import { ProblemError } from '../problem-error.ts';
import { Event } from './event.ts';

/** The plan of an event that anybody may see. */
export async function publicPlanId(em: EntityManager, eventId: string): Promise<string> {
  const event = await em.findOne(Event, { id: eventId });
  if (!event || event.status === 'draft') throw new ProblemError({ reason: 'not_found' });
  return event.planId;
}
