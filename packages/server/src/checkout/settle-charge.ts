import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { Transaction } from '../payments/transaction.ts';
import { sqlOf, transaction, type Tx } from '../transaction.ts';
import { acceptMoney } from './accept-money.ts';
import type { Checkout } from './checkout-context.ts';

/**
 * Makes our books follow what the provider says of one charge, however often and in whatever order it is called: by the
 * return page, by webhooks, by the chores. Also for an attempt that we had given up: its money, if it comes, is decided
 * about like any other.
 * @throws GatewayUnreachableError, GatewayRefusedError when the provider cannot say
 */
export async function settleCharge(checkout: Checkout, charge: Transaction): Promise<void> {
  if (!charge.providerRef || charge.hasTaken()) return;
  const payment = await checkout.gateway.status(charge.providerRef);
  if (payment.state === 'captured') return acceptMoney(checkout, charge, payment);
  if (payment.state === 'open') return noteFailure(checkout, charge, payment.failure);
  await endCharge(checkout, charge, payment.state, payment.failure);
}

/** Ends an attempt that took nothing; one that is decided already stays as it is. */
export async function endCharge(
  checkout: Checkout,
  charge: Transaction,
  state: 'failed' | 'expired',
  failure: string | null,
): Promise<void> {
  await transaction(checkout.em, async (tx) => {
    const ended = await changeUnderWay(tx, charge, {
      state,
      failure,
      settled_at: sql<Date>`clock_timestamp()`,
    });
    if (ended && state === 'failed') await auditFailure(tx, charge, failure);
  });
}

/** A declined card on a page that is still open: the buyer may try another, and is told why this one failed. */
async function noteFailure(checkout: Checkout, charge: Transaction, failure: string | null): Promise<void> {
  if (!failure || failure === charge.failure) return;
  await transaction(checkout.em, async (tx) => {
    if (await changeUnderWay(tx, charge, { failure }, failure)) await auditFailure(tx, charge, failure);
  });
}

/** False when there was nothing to change: it has ended, or already says `unlessFailure`. */
async function changeUnderWay(
  tx: Tx,
  charge: Transaction,
  change: { state?: 'failed' | 'expired'; failure: string | null; settled_at?: ReturnType<typeof sql<Date>> },
  unlessFailure?: string,
): Promise<boolean> {
  let changing = sqlOf(tx)
    .updateTable('transaction')
    .set(change)
    .where('event_id', '=', charge.eventId)
    .where('id', '=', charge.id)
    .where('state', 'in', ['begun', 'open']);
  if (unlessFailure) changing = changing.where('failure', 'is distinct from', unlessFailure);
  return (await changing.executeTakeFirst()).numUpdatedRows > 0n;
}

async function auditFailure(tx: Tx, charge: Transaction, failure: string | null): Promise<void> {
  const { eventId, reservationId, amountMinor, currency } = charge;
  const facts = { amountMinor, currency, failure };
  await recordAudit(tx, { eventId, what: 'payment_failed', actor: null, reservationId, facts });
}
