import type { EntityManager } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import { findViolations, type FindViolationsOptions } from './find-violations.ts';

/** What a test holds for invariants that nothing in it should touch: it confirms without charges and tickets. */
export const WITHOUT_MONEY = ['I7', 'I8', 'I9'];

/** After a database test: no invariant is broken, in one event or in all of them. */
export async function expectHealthy(em: EntityManager, options: FindViolationsOptions = {}): Promise<void> {
  expect(await findViolations(em.fork(), options)).toEqual([]);
}
