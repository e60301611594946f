import type { World } from '../world.ts';
import { makeId } from './make-id.ts';
import type { BalanceTransaction } from './stripe-objects.ts';

/** Writes one movement of money into the account's ledger and gives its id. `amount` is negative when money leaves. */
export function recordMovement(
  world: World,
  type: BalanceTransaction['type'],
  source: { id: string; currency: string },
  amount: number,
): string {
  const id = makeId('txn');
  const now = world.clock.now();
  world.books.balance.save({
    id,
    object: 'balance_transaction',
    created: now,
    type,
    reporting_category: type,
    amount,
    fee: 0,
    net: amount,
    currency: source.currency,
    source: source.id,
    status: 'available',
    available_on: now,
    description: null,
  });
  return id;
}
