import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { insertRows } from '../insert-rows.ts';
import { newId } from '../new-id.ts';
import { Outbox, outboxRow } from '../outbox/outbox.ts';
import type { PaymentStatus } from '../payments/gateway/gateway.ts';
import { oweRefund } from '../payments/owe-refund.ts';
import { Transaction } from '../payments/transaction.ts';
import type { Alongside, Outcome } from '../reservations/command.ts';
import { issueTickets } from '../tickets/issue-tickets.ts';
import { databaseNow, sqlOf, transaction, type Tx } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { rememberMethod } from './remember-method.ts';
import { settleOrLeaveDue } from './settle-refund.ts';

/**
 * Decides what captured money buys. The sum that was asked for confirms the reservation and issues its tickets in one
 * transaction; when the places are gone, or it is another sum, a refund of all of it becomes due in one transaction.
 */
export async function acceptMoney(
  checkout: Checkout,
  charge: Transaction,
  payment: PaymentStatus,
): Promise<void> {
  const refundId = newId();
  if (payment.amountMinor === charge.amountMinor && payment.currency === charge.currency) {
    await confirmWith(checkout, charge, payment, refundId);
  } else {
    await transaction(checkout.em, (tx) => returnMoney(tx, charge, payment, refundId, 'another_amount'));
  }
  const refund = await checkout.em.fork().findOne(Transaction, { eventId: charge.eventId, id: refundId });
  if (refund) await settleOrLeaveDue(checkout, refund);
}

async function confirmWith(
  checkout: Checkout,
  charge: Transaction,
  payment: PaymentStatus,
  refundId: string,
): Promise<void> {
  const { eventId, reservationId, amountMinor, currency } = charge;
  const alongside: Alongside = (ledger, decided) => {
    const bought = decided.kind === 'done' && decided.changed;
    if (bought) {
      issueTickets(ledger, decided.reservation);
      ledger.insert(Outbox, outboxRow({ eventId, effect: 'mail_tickets', reservationId }, ledger.now));
    }
    ledger.also((tx) =>
      bought
        ? recordTaken(tx, charge, payment, 'captured').then(() => undefined)
        : returnMoney(tx, charge, payment, refundId, whyNot(decided)),
    );
  };
  const facts = {
    amountMinor,
    currency,
    brand: payment.method?.brand ?? null,
    last4: payment.method?.last4 ?? null,
  };
  const outcome = await checkout.lanes.run(eventId, { kind: 'confirm', reservationId, facts, alongside });
  if (outcome.kind === 'done' && outcome.changed)
    await rememberMethod(checkout, outcome.reservation, payment.method);
}

function whyNot(outcome: Outcome): string {
  return outcome.kind === 'refused' ? outcome.problem.reason : 'already_paid';
}

/**
 * The money bought nothing: the reservation is paid by another charge, was given back, or lost its places. Told of the same
 * charge twice, the second finds it decided and stops here.
 */
async function returnMoney(
  tx: Tx,
  charge: Transaction,
  payment: PaymentStatus,
  refundId: string,
  why: string,
): Promise<void> {
  if (!(await recordTaken(tx, charge, payment, 'unwanted'))) return;
  const { eventId, reservationId } = charge;
  const { amountMinor, currency } = payment;
  await oweRefund(tx, {
    eventId,
    chargeId: charge.id,
    id: refundId,
    token: refundId,
    bodyHash: '',
    amountMinor,
  });
  const facts = { amountMinor, currency, why, askedMinor: charge.amountMinor };
  await recordAudit(tx, { eventId, what: 'payment_returned', actor: null, reservationId, facts });
  const told = outboxRow(
    { eventId, effect: 'mail_money_returned', reservationId, facts },
    await databaseNow(tx),
  );
  await insertRows(tx, Outbox, [told]);
}

/** What was really taken stands in the row, also when it is not what was asked for. False when that was decided before. */
async function recordTaken(
  tx: Tx,
  charge: Transaction,
  payment: PaymentStatus,
  state: 'captured' | 'unwanted',
): Promise<boolean> {
  const taken = await sqlOf(tx)
    .updateTable('transaction')
    .set({
      state,
      captured_minor: payment.amountMinor,
      currency: payment.currency,
      provider_ref: payment.providerRef,
      capture_ref: payment.captureRef,
      method_brand: payment.method?.brand ?? null,
      method_last4: payment.method?.last4 ?? null,
      failure: null,
      settled_at: sql<Date>`clock_timestamp()`,
    })
    .where('event_id', '=', charge.eventId)
    .where('id', '=', charge.id)
    .where('state', 'not in', ['captured', 'unwanted'])
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}
