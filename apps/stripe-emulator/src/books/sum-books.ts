import type { Books } from './books.ts';

export interface CurrencyTotals {
  captured: number;
  refunded: number;
  refundsPending: number;
  balance: number;
  captures: number;
  refunds: number;
}

/** What was taken and given back, per currency, in Stripe's integers. `balance` is summed from the movements, not from the other totals. */
export function sumBooks(books: Books): Record<string, CurrencyTotals> {
  const totals: Record<string, CurrencyTotals> = {};
  const of = (currency: string) =>
    (totals[currency] ??= {
      captured: 0,
      refunded: 0,
      refundsPending: 0,
      balance: 0,
      captures: 0,
      refunds: 0,
    });
  for (const charge of books.charges.newestFirst()) {
    if (charge.status !== 'succeeded') continue;
    of(charge.currency).captured += charge.amount_captured;
    of(charge.currency).captures += 1;
  }
  for (const refund of books.refunds.newestFirst()) {
    if (refund.status === 'failed') continue;
    if (refund.status === 'pending') {
      of(refund.currency).refundsPending += refund.amount;
      continue;
    }
    of(refund.currency).refunded += refund.amount;
    of(refund.currency).refunds += 1;
  }
  for (const movement of books.balance.newestFirst()) of(movement.currency).balance += movement.amount;
  return totals;
}
