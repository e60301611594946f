import { expect, test } from 'vitest';
import { openTestShop, twoSeats } from '../test-shop.ts';

const EXPANDED = { expand: ['payment_intent.latest_charge'] };

test('takes the money once and completes the session', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  expect((await shop.control('POST', '/pay', { sessionId: id })).body.outcome).toBe('paid');
  expect((await shop.control('POST', '/pay', { sessionId: id })).body.outcome).toBe('already_paid');

  const session = await shop.stripe.checkout.sessions.retrieve(id, EXPANDED);
  expect(session).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    url: null,
    payment_intent: {
      status: 'succeeded',
      amount_received: 23_800,
      description: 'Odalys Venn',
      metadata: { reservationId: 'r1' },
      latest_charge: {
        amount_captured: 23_800,
        metadata: { reservationId: 'r1' },
        payment_method_details: { card: { brand: 'visa', last4: '4242' } },
      },
    },
  });
  const books = (await shop.control('GET', '/books')).body;
  expect(books.currencies.eur).toMatchObject({ captured: 23_800, captures: 1, balance: 23_800 });
});

test('leaves the session open after a declined card, for another try', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  const declined = await shop.control('POST', '/pay', { sessionId: id, card: '4000 0000 0000 9995' });
  expect(declined.body.outcome).toBe('declined');
  expect(await shop.stripe.checkout.sessions.retrieve(id, EXPANDED)).toMatchObject({
    status: 'open',
    payment_intent: {
      status: 'requires_payment_method',
      amount_received: 0,
      last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
    },
  });

  await shop.control('POST', '/pay', { sessionId: id });
  const session = await shop.stripe.checkout.sessions.retrieve(id, EXPANDED);
  expect(session).toMatchObject({ status: 'complete', payment_intent: { last_payment_error: null } });
  expect((await shop.stripe.paymentIntents.list()).data).toHaveLength(1);
  expect((await shop.stripe.charges.list()).data.map((charge) => charge.status)).toEqual([
    'succeeded',
    'failed',
  ]);
});

test('takes nothing after the session has run out', async () => {
  await using shop = await openTestShop();
  const soon = twoSeats({ expires_at: shop.emulator.clock.now() + 300 });
  const { id } = await shop.stripe.checkout.sessions.create(soon);
  await shop.control('POST', '/clock', { offsetSeconds: 301 });
  expect((await shop.control('POST', '/pay', { sessionId: id })).body.outcome).toBe('expired');
  expect(await shop.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', url: null });
  expect((await shop.control('GET', '/books')).body.currencies).toEqual({});
});

test('runs out by itself when nobody asks', async () => {
  await using shop = await openTestShop();
  const soon = twoSeats({ expires_at: shop.emulator.clock.now() + 1 });
  const { id } = await shop.stripe.checkout.sessions.create(soon);
  await expect
    .poll(() => shop.emulator.books.events.newestFirst().map((event) => event.type), { timeout: 4_000 })
    .toEqual(['checkout.session.expired']);
  expect(shop.emulator.books.sessions.find(id)?.status).toBe('expired');
});

test('is closed by the shop, and its tried payment with it', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.control('POST', '/pay', { sessionId: id, outcome: 'declined' });
  const session = await shop.stripe.checkout.sessions.expire(id);
  expect(session.status).toBe('expired');
  const intent = await shop.stripe.paymentIntents.retrieve(String(session.payment_intent));
  expect(intent.status).toBe('canceled');
  expect((await shop.control('POST', '/pay', { sessionId: id })).body.outcome).toBe('expired');
  await expect(shop.stripe.checkout.sessions.expire(id)).rejects.toThrow('can be expired');
});

test('can take another amount than was asked, for tests of those who check', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.control('POST', '/pay', { sessionId: id, amount: 100 });
  const session = await shop.stripe.checkout.sessions.retrieve(id, EXPANDED);
  expect(session).toMatchObject({ amount_total: 23_800, payment_intent: { amount_received: 100 } });
});

test('does not let the payment of an open session be cancelled beside it', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.control('POST', '/pay', { sessionId: id, outcome: 'declined' });
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(id);
  await expect(shop.stripe.paymentIntents.cancel(String(payment_intent))).rejects.toThrow(
    'Expire the session',
  );
});
