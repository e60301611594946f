import type { EntityManager } from '@mikro-orm/postgresql';
import { Transaction } from './transaction.ts';

/** All money of a reservation, oldest first. */
export function readTransactions(em: EntityManager, eventId: string, reservationId: string): Promise<Transaction[]> {
  return em.fork().find(Transaction, { eventId, reservationId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}

/** What was captured and has not been given back and is not about to be. */
export function keptMinor(transactions: readonly Transaction[]): number {
  return transactions.reduce((sum, { kind, state, amountMinor }) => {
    if (kind === 'charge') return sum + (state === 'captured' ? amountMinor : 0);
    return sum - (state === 'failed' ? 0 : amountMinor);
  }, 0);
}
