import { z } from 'zod';
import { makeId } from '../books/make-id.ts';
import type { Charge, Refund } from '../books/stripe-objects.ts';
import { recordEvent } from '../events/record-event.ts';
import { MetadataParam, WholeNumber } from '../http/parse-params.ts';
import { invalidRequest, missing } from '../http/stripe-refusal.ts';
import { amountStep, formatMoney } from '../money/stripe-money.ts';
import type { Cause, World } from '../world.ts';
import { settleRefund } from './settle-refund.ts';

export const RefundParams = z.strictObject({
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  amount: WholeNumber.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: MetadataParam,
});
export type RefundParams = z.infer<typeof RefundParams>;

/** Gives back all or a part of what is left of a charge; `end` is `failed` or `pending` only when a test scripts it so. */
export function createRefund(
  world: World,
  params: RefundParams,
  end: Refund['status'],
  cause?: Cause,
): Refund {
  const charge = findCharge(world, params);
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = params.amount ?? left;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  if (amount < 1)
    throw invalidRequest('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' });
  if (amount > left) {
    const [asked, there] = [formatMoney(amount, charge.currency), formatMoney(left, charge.currency)];
    throw invalidRequest(`Refund amount (${asked}) is greater than unrefunded amount on charge (${there})`, {
      param: 'amount',
    });
  }
  if (amount % amountStep(charge.currency) !== 0) {
    throw invalidRequest(
      `Amounts in ${charge.currency} must be multiples of ${amountStep(charge.currency)}.`,
      { param: 'amount' },
    );
  }

  const refund: Refund = {
    id: makeId('re'),
    object: 'refund',
    created: world.clock.now(),
    livemode: false,
    status: 'pending',
    amount,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    balance_transaction: null,
    reason: params.reason ?? null,
    receipt_number: null,
    metadata: params.metadata,
  };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  world.books.refunds.save(refund);
  world.books.charges.save(charge);
  if (end !== 'pending') settleRefund(world, refund, end);
  recordEvent(world, 'refund.created', refund, cause);
  recordEvent(
    world,
    end === 'failed' ? 'refund.failed' : 'charge.refunded',
    end === 'failed' ? refund : charge,
    cause,
  );
  return refund;
}

function findCharge(world: World, { payment_intent, charge: chargeId }: RefundParams): Charge {
  if (!payment_intent && !chargeId) {
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const intent = payment_intent ? world.books.intents.find(payment_intent) : undefined;
  if (payment_intent && !intent) throw missing('payment_intent', payment_intent, 'payment_intent');
  const id = chargeId ?? intent!.latest_charge ?? '';
  const charge = world.books.charges.find(id);
  if (!charge && chargeId) throw missing('charge', chargeId, 'charge');
  if (!charge || charge.status !== 'succeeded') {
    throw invalidRequest('This PaymentIntent does not have a successful charge to refund.', {
      param: 'payment_intent',
    });
  }
  return charge;
}
