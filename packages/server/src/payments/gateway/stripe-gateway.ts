import { Stripe } from 'stripe';
import { GatewayRefusedError, GatewayUnreachableError } from './gateway-errors.ts';
import type { Charge, PaymentGateway, RefundOrder, RefundStatus } from './gateway.ts';
import { toStripeAmount } from './stripe-amount.ts';
import { askStripe } from './stripe-errors.ts';
import { readNotice } from './stripe-notice.ts';
import { readStatement } from './stripe-statement.ts';
import { paymentStatusOf, refundStatusOf } from './stripe-views.ts';

/** Stripe refuses pages that live shorter than half an hour. */
const SHORTEST_LIFE_SECONDS = 30 * 60;
const NAME_LENGTH_MAX = 250;
/** Stripe forgets an idempotency key after a day; well before that we stop relying on it. */
const KEY_TRUSTED_MS = 12 * 3_600_000;

export interface StripeGatewayOptions {
  apiKey: string;
  /** The webhook's signing secrets; more than one while they are being rotated. */
  webhookSecrets: string[];
  /** Another server that speaks Stripe's HTTP, such as the emulator; without it, Stripe's own. */
  apiBase?: string;
  /** For one try; a call makes up to three. */
  timeoutMs?: number;
  /**
   * How old a webhook's signature may be. Generous, because clocks drift, and harmless, because each notice is acted
   * on once by its id and never believed without asking.
   */
  webhookToleranceSeconds?: number;
}

/** Payments through Stripe Checkout: hosted, by card (so that a payment is never "processing" for days), captured at once. */
export function createStripeGateway({
  apiKey,
  webhookSecrets,
  apiBase,
  timeoutMs = 10_000,
  webhookToleranceSeconds = 15 * 60,
}: StripeGatewayOptions): PaymentGateway {
  const stripe = new Stripe(apiKey, {
    timeout: timeoutMs,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(apiBase && addressOf(apiBase)),
  });
  const graceSeconds = apiBase ? 0 : SHORTEST_LIFE_SECONDS;

  async function status(providerRef: string) {
    const expanded = { expand: ['payment_intent.latest_charge'] };
    return paymentStatusOf(await askStripe(() => stripe.checkout.sessions.retrieve(providerRef, expanded)));
  }

  return {
    capabilities: { hostedPage: true, partialRefunds: true },

    begin: async (charge) => {
      const params = sessionParams(charge, graceSeconds);
      const options = { idempotencyKey: charge.token };
      const session = await askStripe(() => stripe.checkout.sessions.create(params, options));
      if (!session.url)
        throw new GatewayRefusedError('not_open', 'Stripe opened the payment without a page.');
      return { providerRef: session.id, payUrl: session.url };
    },

    status,

    void: async (providerRef) => {
      try {
        await askStripe(() => stripe.checkout.sessions.expire(providerRef));
        return 'expired';
      } catch (error) {
        if (!(error instanceof GatewayRefusedError) || error.refusal !== 'not_open') throw error;
        const { state } = await status(providerRef);
        if (state === 'open') throw error;
        return state === 'captured' ? 'captured' : 'expired';
      }
    },

    refund: async (order) => {
      const params = refundParams(order);
      const isOld = order.firstAskedAt && Date.now() - order.firstAskedAt.getTime() > KEY_TRUSTED_MS;
      const sent = isOld ? await askStripe(() => findRefund(stripe, order)) : null;
      if (sent) return sent;
      try {
        const options = { idempotencyKey: order.token };
        return refundStatusOf(await askStripe(() => stripe.refunds.create(params, options)));
      } catch (error) {
        const made = await findRefundBehind(error, stripe, order);
        if (made) return made;
        throw error;
      }
    },

    refundStatus: async (providerRef) =>
      refundStatusOf(await askStripe(() => stripe.refunds.retrieve(providerRef))),

    statement: (from, until) => readStatement(stripe, from, until),

    verify: (rawBody, signature) =>
      readNotice(stripe, rawBody, signature, webhookSecrets, webhookToleranceSeconds),
  };
}

function addressOf(apiBase: string) {
  const { protocol, hostname, port } = new URL(apiBase);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? ('http' as const) : ('https' as const),
  };
}

/** The same charge always gives the same parameters, or a retry under its token would be taken for another request: no clock in here. */
function sessionParams(charge: Charge, graceSeconds: number): Stripe.Checkout.SessionCreateParams {
  const { eventId, reservationId, transactionId, token, currency } = charge;
  const metadata = { eventId, reservationId, transactionId, token };
  const sum = charge.lines.reduce((total, line) => total + line.amountMinor * line.quantity, 0);
  if (sum !== charge.amountMinor) {
    throw new GatewayRefusedError(
      'invalid',
      `The lines come to ${sum}, the charge asks for ${charge.amountMinor}.`,
    );
  }
  return {
    mode: 'payment',
    allowed_payment_method_types: ['card'],
    // The price that was shown is the price that is paid, in the event's currency.
    adaptive_pricing: { enabled: false },
    customer_email: charge.buyerEmail,
    client_reference_id: reservationId,
    success_url: charge.successUrl,
    cancel_url: charge.cancelUrl,
    expires_at: Math.floor(charge.expiresAt.getTime() / 1000) + graceSeconds,
    metadata,
    payment_intent_data: { description: charge.description, metadata },
    line_items: charge.lines.map((line) => ({
      quantity: line.quantity,
      price_data: {
        currency: currency.toLowerCase(),
        unit_amount: toStripeAmount(line.amountMinor, currency),
        product_data: { name: line.name.slice(0, NAME_LENGTH_MAX) },
      },
    })),
  };
}

function refundParams(order: RefundOrder): Stripe.RefundCreateParams {
  const { eventId, reservationId, transactionId, token, reason } = order;
  return {
    payment_intent: order.captureRef,
    amount: toStripeAmount(order.amountMinor, order.currency),
    metadata: { eventId, reservationId, transactionId, token, ...(reason && { reason }) },
  };
}

/** Stripe keeps even a 500 under its token and repeats it for a day, so after one we look for what it may have done all the same. */
async function findRefundBehind(
  error: unknown,
  stripe: Stripe,
  order: RefundOrder,
): Promise<RefundStatus | null> {
  if (!(error instanceof GatewayUnreachableError) || !(error.cause instanceof Stripe.errors.StripeAPIError))
    return null;
  return askStripe(() => findRefund(stripe, order));
}

async function findRefund(stripe: Stripe, { captureRef, token }: RefundOrder): Promise<RefundStatus | null> {
  for await (const refund of stripe.refunds.list({ payment_intent: captureRef, limit: 100 })) {
    if (refund.metadata?.token === token) return refundStatusOf(refund);
  }
  return null;
}
