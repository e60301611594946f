import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlanView } from '@onsale/schemas';
import { ProblemError } from '../problem-error.ts';
import { LruCache } from './lru-cache.ts';
import { SeatingPlan, Section } from './seating-plan.ts';

const CACHED_SECTIONS_MAX = 20_000;

const plans = new LruCache<PlanView>(CACHED_SECTIONS_MAX, (plan) => plan.sections.length + 1);

/** A stored plan without its seats, kept in the process as it never changes. Throws ProblemError `not_found`. */
export function loadPlan(em: EntityManager, planId: string): Promise<PlanView> {
  return plans.get(planId, () => readPlan(em.fork({ keepTransactionContext: true }), planId));
}

async function readPlan(em: EntityManager, planId: string): Promise<PlanView> {
  const plan = await em.findOne(SeatingPlan, { id: planId });
  if (!plan) throw new ProblemError({ reason: 'not_found' });
  const sections = await em.find(Section, { planId }, { orderBy: { number: 'asc' } });
  const { venueId, width, height, focus, shapes } = plan;
  return {
    planId,
    venueId,
    width,
    height,
    focus,
    shapes,
    sections: sections.map(({ number, name, area, kind, outline, labelAt, capacity, rowCount }) => {
      return { number, name, area, kind, outline, labelAt, capacity, rowCount };
    }),
  };
}
