import type { PaymentStatus } from '../payments/gateway/gateway.ts';
import { Transaction } from '../payments/transaction.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { newId } from '../new-id.ts';
import type { Alongside, Outcome } from '../reservations/command.ts';
import { issueTickets } from '../tickets/issue-tickets.ts';
import { sqlOf, transaction, type Tx } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleRefund } from './settle-refund.ts';

/**
 * Makes our books follow what the provider says of one charge, however often and in whatever order it is called: by the
 * return page, by webhooks, by the chores. Captured money confirms the reservation and issues its tickets in one
 * transaction, or, when the places are gone, makes a refund of all of it due in one transaction.
 */
export async function settleCharge(checkout: Checkout, charge: Transaction): Promise<void> {
  if (!charge.providerRef || !isUndecided(charge.state)) return;
  const payment = await checkout.gateway.status(charge.providerRef);
  if (payment.state === 'captured') return acceptMoney(checkout, charge, payment);
  if (payment.state === 'open') return noteFailure(checkout, charge, payment);
  await closeCharge(checkout, charge, payment.state, payment.failure);
}

function isUndecided(state: Transaction['state']): boolean {
  return state === 'begun' || state === 'open';
}

async function acceptMoney(checkout: Checkout, charge: Transaction, payment: PaymentStatus): Promise<void> {
  const refundId = newId();
  const alongside: Alongside = (ledger, outcome) => {
    if (outcome.kind === 'done' && outcome.changed) issueTickets(ledger, outcome.reservation);
    const bought = outcome.kind === 'done' && outcome.changed;
    ledger.also((tx) => (bought ? recordCapture(tx, charge, payment) : returnUnwanted(tx, charge, payment, outcome, refundId)));
  };
  await checkout.lanes.run(charge.eventId, { kind: 'confirm', reservationId: charge.reservationId, alongside });
  const refund = await checkout.em.fork().findOne(Transaction, { eventId: charge.eventId, id: refundId });
  if (refund) await settleRefund(checkout, refund);
}

async function recordCapture(tx: Tx, charge: Transaction, payment: PaymentStatus): Promise<void> {
  await sqlOf(tx)
    .updateTable('transaction')
    .set({ state: 'captured', failure: null, settled_at: new Date(), ...captureColumns(payment) })
    .where('event_id', '=', charge.eventId)
    .where('id', '=', charge.id)
    .execute();
}

/**
 * The money bought nothing: the reservation is paid by another charge, was given back, or lost its places. Runs under the
 * reservation's lock, so that the same charge told of twice finds itself decided and stops here.
 */
async function returnUnwanted(tx: Tx, charge: Transaction, payment: PaymentStatus, outcome: Outcome, refundId: string): Promise<void> {
  const marked = await sqlOf(tx)
    .updateTable('transaction')
    .set({ state: 'unwanted', settled_at: new Date(), ...captureColumns(payment) })
    .where('event_id', '=', charge.eventId)
    .where('id', '=', charge.id)
    .where('state', 'in', ['begun', 'open'])
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) return;
  const { eventId, reservationId, currency } = charge;
  await sqlOf(tx)
    .insertInto('transaction')
    .values({
      event_id: eventId,
      id: refundId,
      reservation_id: reservationId,
      kind: 'refund',
      token: refundId,
      body_hash: '',
      state: 'due',
      amount_minor: payment.amountMinor,
      currency,
      capture_ref: payment.captureRef,
      created_at: new Date(),
    })
    .execute();
  const why = outcome.kind === 'refused' ? outcome.problem.reason : 'already_paid';
  const facts = { amountMinor: payment.amountMinor, currency, why };
  await recordAudit(tx, { eventId, what: 'payment_returned', actor: null, reservationId, facts });
}

/** A declined card on a page that is still open: the buyer may try another, and is told why this one failed. */
async function noteFailure(checkout: Checkout, charge: Transaction, payment: PaymentStatus): Promise<void> {
  if (!payment.failure || payment.failure === charge.failure) return;
  await transaction(checkout.em, async (tx) => {
    const changed = await changeUndecided(tx, charge, { failure: payment.failure });
    if (changed) await auditFailure(tx, charge, payment.failure);
  });
}

async function closeCharge(checkout: Checkout, charge: Transaction, state: 'failed' | 'expired', failure: string | null): Promise<void> {
  await transaction(checkout.em, async (tx) => {
    const changed = await changeUndecided(tx, charge, { state, failure, settled_at: new Date() });
    if (changed && state === 'failed') await auditFailure(tx, charge, failure);
  });
}

async function changeUndecided(
  tx: Tx,
  charge: Transaction,
  change: { state?: 'failed' | 'expired'; failure: string | null; settled_at?: Date },
): Promise<boolean> {
  const changed = await sqlOf(tx)
    .updateTable('transaction')
    .set(change)
    .where('event_id', '=', charge.eventId)
    .where('id', '=', charge.id)
    .where('state', 'in', ['begun', 'open'])
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

async function auditFailure(tx: Tx, charge: Transaction, failure: string | null): Promise<void> {
  const { eventId, reservationId } = charge;
  await recordAudit(tx, { eventId, what: 'payment_failed', actor: null, reservationId, facts: { failure } });
}

function captureColumns({ captureRef, method }: PaymentStatus) {
  return { capture_ref: captureRef, method_brand: method?.brand ?? null, method_last4: method?.last4 ?? null };
}
