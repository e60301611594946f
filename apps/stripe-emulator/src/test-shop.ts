import { Stripe } from 'stripe';
import { startEmulator, type EmulatorOptions } from './start-emulator.ts';

export const API_KEY = 'sk_test_shop';
export const WEBHOOK_SECRET = 'whsec_shop';

/** A test's own emulator and the official SDK pointed at it. */
export async function openTestShop(options: Partial<EmulatorOptions> = {}) {
  const emulator = await startEmulator({ apiKey: API_KEY, webhookSecret: WEBHOOK_SECRET, ...options });
  const { hostname, port } = new URL(emulator.url);
  const stripe = new Stripe(API_KEY, {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    timeout: 400,
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${emulator.url}/control${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const answered = await response.text();
    return { status: response.status, body: answered === '' ? null : JSON.parse(answered) };
  };
  return { emulator, stripe, control, [Symbol.asyncDispose]: () => emulator.stop() };
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>;

/** What a shop asks for when two seats are to be paid. */
export function twoSeats(
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    success_url: 'https://shop.test/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://shop.test/checkout',
    customer_email: 'nadia@example.com',
    metadata: { reservationId: 'r1' },
    payment_intent_data: { description: 'Odalys Venn', metadata: { reservationId: 'r1' } },
    line_items: [seat('Section 112, row 9, seat 11'), seat('Section 112, row 9, seat 12')],
    ...changes,
  };
}

export function seat(name: string, unit_amount = 11_900, currency = 'eur') {
  return { quantity: 1, price_data: { currency, unit_amount, product_data: { name } } };
}

/** A session that somebody has paid, and the intent that paid it. */
export async function paidSession({ stripe, control }: TestShop, params = twoSeats()) {
  const { id } = await stripe.checkout.sessions.create(params);
  await control('POST', '/pay', { sessionId: id });
  const session = await stripe.checkout.sessions.retrieve(id);
  return { session, intentId: String(session.payment_intent) };
}
