import { makeId } from '../books/make-id.ts';
import { recordMovement } from '../books/record-movement.ts';
import type { Charge, Intent, Session } from '../books/stripe-objects.ts';
import { recordEvent } from '../events/record-event.ts';
import type { TestCard } from '../pay-page/test-cards.ts';
import type { World } from '../world.ts';
import { expireIfDue } from './expire-session.ts';

export type PaymentOutcome = 'paid' | 'declined' | 'already_paid' | 'expired';

/**
 * The buyer pays. As at Stripe, the PaymentIntent comes into being with the first try, and a declined card leaves
 * the session open. `amount` overrides what is taken: a provider that charges something else, for tests.
 */
export function paySession(world: World, session: Session, card: TestCard, amount?: number): PaymentOutcome {
  expireIfDue(world, session);
  if (session.status === 'expired') return 'expired';
  if (session.status === 'complete') return 'already_paid';

  const intent = intentOf(world, session, amount);
  const charge = chargeCard(world, intent, card);
  if (card.decline) {
    const { code, decline_code, message } = card.decline;
    intent.last_payment_error = { type: 'card_error', code, decline_code, message, charge: charge.id };
    world.books.intents.save(intent);
    recordEvent(world, 'charge.failed', charge);
    recordEvent(world, 'payment_intent.payment_failed', intent);
    return 'declined';
  }
  Object.assign(intent, {
    status: 'succeeded',
    amount_received: intent.amount,
    payment_method: charge.payment_method,
    last_payment_error: null,
  } satisfies Partial<Intent>);
  world.books.intents.save(intent);
  Object.assign(session, {
    status: 'complete',
    payment_status: 'paid',
    url: null,
  } satisfies Partial<Session>);
  world.books.sessions.save(session);
  recordEvent(world, 'charge.succeeded', charge);
  recordEvent(world, 'payment_intent.succeeded', intent);
  recordEvent(world, 'checkout.session.completed', session);
  return 'paid';
}

function intentOf(world: World, session: Session, amount = session.amount_total): Intent {
  const existing = session.payment_intent ? world.books.intents.find(session.payment_intent) : undefined;
  if (existing) return Object.assign(existing, { amount });
  const details = world.books.sessionDetails.find(session.id);
  const id = makeId('pi');
  const intent: Intent = {
    id,
    object: 'payment_intent',
    created: world.clock.now(),
    livemode: false,
    status: 'requires_payment_method',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    currency: session.currency,
    capture_method: 'automatic_async',
    confirmation_method: 'automatic',
    client_secret: makeId(`${id}_secret`),
    customer: session.customer,
    description: details?.intent_description ?? null,
    receipt_email: null,
    payment_method: null,
    payment_method_types: session.payment_method_types,
    latest_charge: null,
    last_payment_error: null,
    canceled_at: null,
    cancellation_reason: null,
    next_action: null,
    metadata: details?.intent_metadata ?? {},
  };
  world.books.intents.save(intent);
  session.payment_intent = id;
  world.books.sessions.save(session);
  recordEvent(world, 'payment_intent.created', intent);
  return intent;
}

function chargeCard(world: World, intent: Intent, card: TestCard): Charge {
  const now = world.clock.now();
  const taken = card.decline ? 0 : intent.amount;
  const id = makeId('ch');
  const charge: Charge = {
    id,
    object: 'charge',
    created: now,
    livemode: false,
    status: card.decline ? 'failed' : 'succeeded',
    amount: intent.amount,
    amount_captured: taken,
    amount_refunded: 0,
    currency: intent.currency,
    paid: !card.decline,
    captured: !card.decline,
    refunded: false,
    disputed: false,
    balance_transaction: card.decline
      ? null
      : recordMovement(world, 'charge', { id, currency: intent.currency }, taken),
    billing_details: { email: null, name: null, phone: null, address: null },
    customer: intent.customer,
    description: intent.description,
    failure_code: card.decline?.code ?? null,
    failure_message: card.decline?.message ?? null,
    payment_intent: intent.id,
    payment_method: makeId('pm'),
    payment_method_details: {
      type: 'card',
      card: {
        brand: card.brand,
        last4: card.number.slice(-4),
        exp_month: 12,
        exp_year: new Date(now * 1000).getUTCFullYear() + 2,
        funding: 'credit',
        country: 'US',
        network: card.brand,
      },
    },
    metadata: intent.metadata,
  };
  world.books.charges.save(charge);
  intent.latest_charge = id;
  return charge;
}
