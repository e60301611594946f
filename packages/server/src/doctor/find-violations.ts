import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { sqlOf, transaction, type Tx } from '../transaction.ts';
import type { Breach, Invariant } from './invariant.ts';
import { INVARIANTS_OF_HISTORY } from './invariants-of-history.ts';
import { INVARIANTS_OF_MONEY } from './invariants-of-money.ts';
import { INVARIANTS_OF_PLACES } from './invariants-of-places.ts';

const EXAMPLES_MAX = 3;
/** For one question about a large shop. */
const BREACH_MINUTES_MAX = 10;

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

/** Asks the database which invariants are broken, all of them at one moment. Locks nothing, and may run beside a sale. */
export async function findViolations(
  em: EntityManager,
  options: FindViolationsOptions = {},
): Promise<Violation[]> {
  return transaction(em, async (tx) => {
    await tx.execute('set transaction isolation level repeatable read, read only');
    return findViolationsIn(tx, options);
  });
}

/** The same with the eyes of an open transaction. */
export async function findViolationsIn(
  tx: Tx,
  { eventId, except = [] }: FindViolationsOptions = {},
): Promise<Violation[]> {
  // Just after a sale the planner knows no row counts yet, and would compare each place with each other one in turn.
  await tx.execute('set local enable_nestloop = off; set local jit = off');
  await tx.execute(`set local statement_timeout = '${BREACH_MINUTES_MAX} min'`);
  const violations: Violation[] = [];
  for (const { id, breaches } of INVARIANTS) {
    if (except.includes(id)) continue;
    for (const breach of breaches) {
      const { count, examples } = await look(tx, breach, eventId);
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
  outbox: 'event_id',
};

async function look(
  tx: Tx,
  { sql }: Breach,
  eventId: string | undefined,
): Promise<{ count: number; examples: string[] }> {
  // Each table's name stands for its rows of the one event: inlined, so that the planner uses the keys.
  const ofEvent = Object.entries(TABLES).map(
    ([table, column]) => `${table} as not materialized (select * from ${table} where ${column} = $1)`,
  );
  const tables = eventId === undefined ? [] : ofEvent;
  const { rows } = await sqlOf(tx).executeQuery<{ count: string; examples: string[] | null }>(
    CompiledQuery.raw(
      `with ${[...tables, `breach as (${sql})`].join(', ')}
       select count(*) as count, (array_agg(example))[1:${EXAMPLES_MAX}] as examples from breach`,
      eventId === undefined ? [] : [eventId],
    ),
  );
  return { count: Number(rows[0]!.count), examples: rows[0]!.examples ?? [] };
}
