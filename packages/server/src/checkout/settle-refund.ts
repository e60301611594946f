import { recordAudit } from '../audit/record-audit.ts';
import { GatewayRefusedError } from '../payments/gateway/gateway-errors.ts';
import type { RefundStatus } from '../payments/gateway/gateway.ts';
import type { Transaction } from '../payments/transaction.ts';
import { sqlOf, transaction } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';

/**
 * Sends a refund that is due, or asks about one that was sent. The token makes it happen once, so that whoever finds it due,
 * after a crash too, may call this. What stays open stays `due`, for the chores.
 */
export async function settleRefund(checkout: Checkout, refund: Transaction): Promise<void> {
  if (refund.state !== 'due') return;
  try {
    const status = await (refund.providerRef ? checkout.gateway.refundStatus(refund.providerRef) : sendRefund(checkout, refund));
    await record(checkout, refund, status.state === 'pending' ? 'due' : status.state, status.providerRef);
  } catch (error) {
    if (error instanceof GatewayRefusedError) await record(checkout, refund, 'failed', null);
    checkout.log.warn({ error, eventId: refund.eventId, transactionId: refund.id }, 'refund not settled');
  }
}

function sendRefund({ gateway }: Checkout, refund: Transaction): Promise<RefundStatus> {
  const { token, amountMinor, currency, eventId, reservationId, id } = refund;
  return gateway.refund({ token, captureRef: refund.captureRef!, amountMinor, currency, eventId, reservationId, transactionId: id });
}

async function record(checkout: Checkout, refund: Transaction, state: 'due' | 'done' | 'failed', providerRef: string | null): Promise<void> {
  const { eventId, reservationId, amountMinor, currency } = refund;
  await transaction(checkout.em, async (tx) => {
    const changed = await sqlOf(tx)
      .updateTable('transaction')
      .set({ state, provider_ref: providerRef ?? refund.providerRef ?? null, settled_at: state === 'due' ? null : new Date() })
      .where('event_id', '=', eventId)
      .where('id', '=', refund.id)
      .where('state', '=', 'due')
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n || state === 'due') return;
    const what = state === 'done' ? 'refund_done' : 'refund_failed';
    await recordAudit(tx, { eventId, what, actor: null, reservationId, facts: { amountMinor, currency } });
  });
}
