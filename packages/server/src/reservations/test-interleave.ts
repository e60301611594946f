import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/postgresql';
import { Inventory } from '../inventory/inventory.ts';
import { ProblemError } from '../problem-error.ts';
import { transaction } from '../transaction.ts';
import type { Outcome } from './command.ts';
import { Lanes } from './lanes.ts';

/** A step runs in a process of its own: its own lanes, and a connection that no other step has. */
export type Step = (lanes: Lanes) => Promise<unknown>;

const QUEUED_MS_MAX = 2_500;

/**
 * Runs steps that overlap as far as they can: another connection holds the event's inventory until every step has started, in
 * the given order, has read what it reads before the lock, and waits. Gives for each step `done`, or why it was refused.
 */
export async function interleave<Name extends string>(
  em: EntityManager,
  eventId: string,
  steps: Record<Name, Step>,
  order: readonly Name[],
): Promise<Record<Name, string>> {
  const answers = {} as Record<Name, string>;
  let settled = 0;
  const running = await transaction(em, async (gate) => {
    await gate.find(Inventory, { eventId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const started: Promise<void>[] = [];
    for (const name of order) {
      started.push(
        answerOf(steps[name](new Lanes(em))).then((answer) => {
          answers[name] = answer;
          settled += 1;
        }),
      );
      await waitUntilQueued(em, () => started.length - settled);
    }
    return started;
  });
  await Promise.all(running);
  return answers;
}

export function ordersOf<Name>(names: readonly Name[]): Name[][] {
  if (names.length < 2) return [[...names]];
  return names.flatMap((first) =>
    ordersOf(names.filter((name) => name !== first)).map((rest) => [first, ...rest]),
  );
}

async function answerOf(running: Promise<unknown>): Promise<string> {
  try {
    const outcome = (await running) as Outcome | object;
    return 'kind' in outcome && outcome.kind === 'refused' ? outcome.problem.reason : 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.reason;
    throw error;
  }
}

/** A step that need not wait, because nothing of it is locked, has answered instead. */
async function waitUntilQueued(em: EntityManager, unanswered: () => number): Promise<void> {
  const until = performance.now() + QUEUED_MS_MAX;
  while (performance.now() < until) {
    const [row] = await em
      .fork()
      .execute<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
    if (row!.waiting >= unanswered()) return;
    await wait(5);
  }
  throw new Error('A step neither waits for the lock nor answers');
}
