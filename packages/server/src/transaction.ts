import type { EntityManager } from '@mikro-orm/postgresql';
import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from './orm.ts';

declare const inTransaction: unique symbol;

/** An EntityManager inside an open database transaction. What must not run outside one asks for this type. */
export type Tx = EntityManager & { readonly [inTransaction]: true };

const ATTEMPTS_MAX = 4;
const RETRY_BASE_MS = 15;
const RETRY_PAUSE_MAX_MS = 250;
/** A database that is being restarted is waited for this long. */
const RECONNECT_MS = 8_000;

/** Serialization failure, deadlock, lock, statement and idle timeouts: the same work may succeed a moment later. */
const TRANSIENT = new Set(['40001', '40P01', '55P03', '57014', '25P03']);
/** The connection or the server went away. */
const CONNECTION_LOST = /^(08|57P0)/;

export function sqlStateOf(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return null;
}

export function isConnectionLost(error: unknown): boolean {
  const code = sqlStateOf(error);
  if (code)
    return CONNECTION_LOST.test(code) || code === 'ECONNRESET' || code === 'ECONNREFUSED' || code === 'EPIPE';
  return (
    error instanceof Error &&
    /Connection terminated|not queryable|connection.*(closed|ended)/i.test(error.message)
  );
}

export function isTransient(error: unknown): boolean {
  return TRANSIENT.has(sqlStateOf(error) ?? '') || isConnectionLost(error);
}

/**
 * The one way to open a database transaction. `work` gets a fresh fork each time and must be safe to run again:
 * it is repeated on serialization failures, deadlocks and timeouts a few times, on lost connections for some seconds.
 * After an error at COMMIT the outcome is unknown: a caller for whom that matters makes `work` find its own traces.
 */
export async function transaction<T>(em: EntityManager, work: (tx: Tx) => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + RECONNECT_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await em.fork().transactional((fork) => work(fork as Tx));
    } catch (error) {
      const mayTryAgain = isConnectionLost(error)
        ? performance.now() < giveUpAt
        : isTransient(error) && attempt < ATTEMPTS_MAX;
      if (!mayTryAgain) throw error;
      await wait(Math.min(RETRY_PAUSE_MAX_MS, RETRY_BASE_MS * 2 ** attempt) * (0.5 + Math.random()));
    }
  }
}

/** Typed SQL on the same connection, inside the transaction if `em` is in one. */
export function sqlOf(em: EntityManager): Kysely<Database> {
  return em.getKysely() as unknown as Kysely<Database>;
}

/** The database's clock: the only one that decides. */
export async function databaseNow(em: EntityManager): Promise<Date> {
  const [row] = await em.execute<{ now: Date }[]>('select clock_timestamp() as now');
  return new Date(row!.now);
}
