import type { Stripe } from 'stripe';
import type { Belonging, PaymentFailure, PaymentStatus, RefundStatus } from './gateway.ts';
import { fromStripeAmount } from './stripe-amount.ts';

/** Needs the session's `payment_intent.latest_charge` expanded. */
export function paymentStatusOf(session: Stripe.Checkout.Session): PaymentStatus {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  const card = charge?.payment_method_details?.card;
  const state = stateOf(session, intent);
  const currency = currencyOf(session.currency);
  const amount = state === 'captured' && intent ? intent.amount_received : (session.amount_total ?? 0);
  return {
    providerRef: session.id,
    state,
    amountMinor: fromStripeAmount(amount, currency),
    currency,
    captureRef: state === 'captured' ? idOf(session.payment_intent) : null,
    method: state === 'captured' && card?.last4 ? { brand: card.brand ?? 'card', last4: card.last4 } : null,
    failure: intent?.last_payment_error ? failureOf(intent.last_payment_error) : null,
    ...belongingOf(session.metadata),
  };
}

/** The intent outranks the session: where the money is, the session's own status may not yet say so. */
function stateOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): PaymentStatus['state'] {
  if (intent?.status === 'succeeded' || session.payment_status === 'paid') return 'captured';
  if (session.status === 'expired') return 'expired';
  return session.status === 'complete' && intent?.status === 'canceled' ? 'failed' : 'open';
}

function failureOf(error: Stripe.PaymentIntent.LastPaymentError): PaymentFailure {
  if (error.code === 'expired_card') return 'card_expired';
  if (error.decline_code === 'insufficient_funds') return 'not_enough_money';
  return error.code === 'card_declined' ? 'card_declined' : 'other';
}

export function refundStatusOf(refund: Stripe.Refund): RefundStatus {
  const currency = currencyOf(refund.currency);
  return {
    providerRef: refund.id,
    state: refundStateOf(refund.status),
    amountMinor: fromStripeAmount(refund.amount, currency),
    currency,
    captureRef: idOf(refund.payment_intent),
    ...belongingOf(refund.metadata),
  };
}

function refundStateOf(status: string | null): RefundStatus['state'] {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}

export function belongingOf(metadata: Stripe.Metadata | null | undefined): Belonging {
  return {
    eventId: metadata?.eventId ?? null,
    reservationId: metadata?.reservationId ?? null,
    transactionId: metadata?.transactionId ?? null,
  };
}

export function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === 'object' ? (reference?.id ?? null) : reference;
}

export function currencyOf(currency: string | null): string {
  return (currency ?? '').toUpperCase();
}
