import pg from 'pg';
import { isConnectionLost } from './transaction.ts';

/** What stands around the work of a transaction, as Kysely writes it. */
const BRACKETS = /^(begin|start transaction|rollback)\b/;

/**
 * A connection whose BEGIN and ROLLBACK do not fail because the connection is dead or dying: the work in between does, and
 * the server has rolled back by then. Kysely gives a connection back to the pool only after one of its ROLLBACK and COMMIT
 * has succeeded, and never when BEGIN has failed: each killed backend would take a slot of the pool with it, and after a few
 * of them every lane would wait for ever (MikroORM 7.2.1 with Kysely 0.29). The pool throws away what is dead when it gets it.
 */
export class SurvivingClient extends pg.Client {
  // The overloads of `query` are pg's own and too many to repeat.
  override query(...args: unknown[]): never {
    const answer = (super.query as (...args: unknown[]) => Promise<unknown>)(...args);
    if (typeof args[0] !== 'string' || !BRACKETS.test(args[0])) return answer as never;
    return answer.catch((error: unknown) => {
      if (!isConnectionLost(error)) throw error;
      return { command: args[0], rowCount: 0, rows: [] };
    }) as never;
  }
}
