import { sql } from 'kysely';
import type { GatewayNotice } from '../payments/gateway/gateway.ts';
import { ProviderEvent, Transaction } from '../payments/transaction.ts';
import { sqlOf } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleCharge } from './settle-charge.ts';
import { settleRefund } from './settle-refund.ts';

/**
 * Takes in one message of the provider, whose signature has been checked. It is stored by its id before anything is done,
 * and marked as handled after everything is, so that a second copy changes nothing and one that came to grief is handled
 * when it comes again. The message is only a knock: what is true is asked of the provider.
 */
export async function receiveNotice(checkout: Checkout, notice: GatewayNotice): Promise<void> {
  const em = checkout.em.fork();
  await sqlOf(em)
    .insertInto('provider_event')
    .values({
      id: notice.id,
      kind: notice.kind,
      provider_ref: notice.providerRef,
      received_at: sql<Date>`clock_timestamp()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stored = await em.findOneOrFail(ProviderEvent, { id: notice.id });
  if (stored.handledAt) return;
  const { eventId, transactionId } = notice;
  const transaction =
    eventId && transactionId ? await em.findOne(Transaction, { eventId, id: transactionId }) : null;
  if (transaction?.kind === 'charge') await settleCharge(checkout, withRef(transaction, notice));
  if (transaction?.kind === 'refund') await settleRefund(checkout, withRef(transaction, notice));
  await sqlOf(em)
    .updateTable('provider_event')
    .set({ handled_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', notice.id)
    .execute();
}

/** The provider may tell of a payment before its own answer to `begin` has reached us. */
function withRef(transaction: Transaction, { about, providerRef }: GatewayNotice): Transaction {
  const fits = (about === 'payment') === (transaction.kind === 'charge');
  if (fits) transaction.providerRef ??= providerRef;
  return transaction;
}
