import type { Stripe } from 'stripe';
import type { StatementLine } from './gateway.ts';
import { fromStripeAmount } from './stripe-amount.ts';
import { inPortWords } from './stripe-errors.ts';
import { belongingOf, currencyOf, idOf, refundStatusOf } from './stripe-views.ts';

const PAGE_SIZE = 100;

/** Pages through Stripe's charges and refunds of a time. Charges, not intents: a charge's time is when the money was taken. */
export async function* readStatement(stripe: Stripe, from: Date, until: Date): AsyncGenerator<StatementLine> {
  const created = { gte: seconds(from), lt: seconds(until) };
  try {
    for await (const charge of stripe.charges.list({ created, limit: PAGE_SIZE })) {
      if (charge.status !== 'succeeded' || !charge.captured) continue;
      const captureRef = idOf(charge.payment_intent);
      const currency = currencyOf(charge.currency);
      yield {
        kind: 'capture',
        ref: captureRef ?? charge.id,
        captureRef,
        amountMinor: fromStripeAmount(charge.amount_captured, currency),
        currency,
        state: 'done',
        at: new Date(charge.created * 1000),
        ...belongingOf(charge.metadata),
      };
    }
    for await (const refund of stripe.refunds.list({ created, limit: PAGE_SIZE })) {
      const { providerRef: ref, ...status } = refundStatusOf(refund);
      yield { kind: 'refund', ref, ...status, at: new Date(refund.created * 1000) };
    }
  } catch (error) {
    throw inPortWords(error);
  }
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
