import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { sqlOf } from '../transaction.ts';
import type { Breach, Invariant } from './invariant.ts';
import { INVARIANTS_OF_HISTORY } from './invariants-of-history.ts';
import { INVARIANTS_OF_MONEY } from './invariants-of-money.ts';
import { INVARIANTS_OF_PLACES } from './invariants-of-places.ts';

const EXAMPLES_MAX = 3;

/** Those that rows can break, in the design's order; the others are about time, order or crashes, and tests watch over them. */
export const INVARIANTS: readonly Invariant[] = [
  ...INVARIANTS_OF_PLACES,
  ...INVARIANTS_OF_MONEY,
  ...INVARIANTS_OF_HISTORY,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

export interface Violation {
  /** `I1` and so on. */
  invariant: string;
  /** Continues the count: `3` `places are claimed more than once`. */
  what: string;
  count: number;
  /** Where to look; three at most. */
  examples: string[];
}

export interface FindViolationsOptions {
  /** Only of this event; all are checked otherwise. */
  eventId?: string;
  /** Invariants left out, for worlds in which nobody pays or gets tickets. */
  except?: readonly string[];
}

/** Asks the database which invariants are broken. Reads only, locks nothing, and may run beside a sale. */
export async function findViolations(
  em: EntityManager,
  { eventId, except = [] }: FindViolationsOptions = {},
): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { id, breaches } of INVARIANTS) {
    if (except.includes(id)) continue;
    for (const breach of breaches) {
      const { count, examples } = await look(em, breach, eventId);
      if (count > 0) violations.push({ invariant: id, what: breach.what, count, examples });
    }
  }
  return violations;
}

/** Tables that a breach may name, and their column with the event. */
const TABLES = {
  event: 'id',
  inventory: 'event_id',
  claim: 'event_id',
  block: 'event_id',
  reservation: 'event_id',
  transaction: 'event_id',
  ticket: 'event_id',
  audit: 'event_id',
};

async function look(
  em: EntityManager,
  { sql }: Breach,
  eventId: string | undefined,
): Promise<{ count: number; examples: string[] }> {
  // Each table's name stands for its rows of the one event: inlined, so that the planner uses the keys.
  const ofEvent = Object.entries(TABLES).map(
    ([table, column]) => `${table} as not materialized (select * from ${table} where ${column} = $1)`,
  );
  const tables = eventId === undefined ? [] : ofEvent;
  const { rows } = await sqlOf(em).executeQuery<{ count: string; examples: string[] | null }>(
    CompiledQuery.raw(
      `with ${[...tables, `breach as (${sql})`].join(', ')}
       select count(*) as count, (array_agg(example))[1:${EXAMPLES_MAX}] as examples from breach`,
      eventId === undefined ? [] : [eventId],
    ),
  );
  return { count: Number(rows[0]!.count), examples: rows[0]!.examples ?? [] };
}
