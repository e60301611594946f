import type { EntityManager } from '@mikro-orm/postgresql';
import { Transaction } from './transaction.ts';

/** All money of a reservation, oldest first. */
export function readTransactions(
  em: EntityManager,
  eventId: string,
  reservationId: string,
): Promise<Transaction[]> {
  return em
    .fork()
    .find(Transaction, { eventId, reservationId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}

/** What bought the places and has not been given back and is not about to be. Money that bought nothing does not count. */
export function keptMinor(transactions: readonly Transaction[]): number {
  return transactions
    .filter((row) => row.kind === 'charge' && row.state === 'captured')
    .reduce((sum, charge) => sum + charge.capturedMinor! - charge.returnedMinor, 0);
}
