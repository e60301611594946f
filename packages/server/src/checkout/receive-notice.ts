import type { GatewayNotice } from '../payments/gateway/gateway.ts';
import { ProviderEvent, Transaction } from '../payments/transaction.ts';
import { sqlOf } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleCharge } from './settle-charge.ts';
import { settleRefund } from './settle-refund.ts';

/**
 * Takes in one message of the provider, whose signature has been checked. It is stored by its id before anything is done,
 * so that a second copy, or one that comes after a crash, changes nothing that the first has done. The message is only a
 * knock: what is true is asked of the provider.
 */
export async function receiveNotice(checkout: Checkout, notice: GatewayNotice): Promise<void> {
  const em = checkout.em.fork();
  await sqlOf(em)
    .insertInto('provider_event')
    .values({ id: notice.id, kind: notice.kind, provider_ref: notice.providerRef, received_at: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stored = await em.findOneOrFail(ProviderEvent, { id: notice.id });
  if (stored.handledAt) return;
  const { eventId, transactionId } = notice;
  const transaction = eventId && transactionId ? await em.findOne(Transaction, { eventId, id: transactionId }) : null;
  if (transaction?.kind === 'charge') await settleCharge(checkout, withRef(transaction, notice));
  if (transaction?.kind === 'refund') await settleRefund(checkout, withRef(transaction, notice));
  await em.nativeUpdate(ProviderEvent, { id: notice.id }, { handledAt: new Date() });
}

/** The provider may tell of a payment before its own answer to `begin` has reached us. */
function withRef(transaction: Transaction, { about, providerRef }: GatewayNotice): Transaction {
  const fits = (about === 'payment') === (transaction.kind === 'charge');
  if (fits) transaction.providerRef ??= providerRef;
  return transaction;
}
