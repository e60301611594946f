import { expect, test } from 'vitest';
import { openTestShop, paidSession, twoSeats } from '../test-shop.ts';

test('gives back in parts, and never more than was taken', async () => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  const first = await shop.stripe.refunds.create({
    payment_intent,
    amount: 11_900,
    metadata: { why: 'seat 12' },
  });
  expect(first).toMatchObject({
    status: 'succeeded',
    amount: 11_900,
    payment_intent,
    metadata: { why: 'seat 12' },
  });
  await expect(shop.stripe.refunds.create({ payment_intent, amount: 11_901 })).rejects.toThrow(
    'Refund amount (€119.01) is greater than unrefunded amount on charge (€119.00)',
  );
  expect(await shop.stripe.refunds.create({ payment_intent })).toMatchObject({ amount: 11_900 });
  await expect(shop.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  });

  const charge = (await shop.stripe.charges.list({ payment_intent })).data[0];
  expect(charge).toMatchObject({ amount_captured: 23_800, amount_refunded: 23_800, refunded: true });
  const books = (await shop.control('GET', '/books')).body;
  expect(books.currencies.eur).toMatchObject({ captured: 23_800, refunded: 23_800, refunds: 2, balance: 0 });
});

test('gives back once for one key, however often it is asked', async () => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  const ask = () =>
    shop.stripe.refunds.create({ payment_intent, amount: 5_000 }, { idempotencyKey: 'refund-1' });
  const answers = [await ask(), await ask(), await ask()];
  expect(new Set(answers.map((refund) => refund.id)).size).toBe(1);
  expect((await shop.stripe.refunds.list({ payment_intent })).data).toHaveLength(1);
});

test('refuses what was never paid', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.control('POST', '/pay', { sessionId: id, outcome: 'declined' });
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(id);
  await expect(shop.stripe.refunds.create({ payment_intent: String(payment_intent) })).rejects.toThrow(
    'successful charge',
  );
  await expect(shop.stripe.refunds.create({ payment_intent: 'pi_nobody' })).rejects.toMatchObject({
    code: 'resource_missing',
  });
  await expect(shop.stripe.refunds.create({})).rejects.toThrow('payment_intent or charge');
});

test.each([
  ['succeeded', { refunded: 23_800, refundsPending: 0, balance: 0 }, 23_800],
  ['failed', { refunded: 0, refundsPending: 0, balance: 23_800 }, 0],
])('settles a pending refund as %s when told to', async (outcome, totals, refunded) => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  shop.emulator.fault({ on: 'refund', do: 'pending' });
  const refund = await shop.stripe.refunds.create({ payment_intent });
  expect(refund.status).toBe('pending');
  expect((await shop.control('GET', '/books')).body.currencies.eur).toMatchObject({ refundsPending: 23_800 });

  await shop.control('POST', '/refund', { refundId: refund.id, outcome });
  expect((await shop.stripe.refunds.retrieve(refund.id)).status).toBe(outcome);
  expect((await shop.control('GET', '/books')).body.currencies.eur).toMatchObject(totals);
  expect((await shop.stripe.charges.list({ payment_intent })).data[0]).toMatchObject({
    amount_refunded: refunded,
  });
  expect((await shop.control('POST', '/refund', { refundId: refund.id, outcome })).status).toBe(409);
});

test('a refund that the card refuses leaves the money where it was', async () => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  shop.emulator.fault({ on: 'refund', do: 'decline' });
  expect((await shop.stripe.refunds.create({ payment_intent })).status).toBe('failed');
  expect((await shop.stripe.refunds.create({ payment_intent })).status).toBe('succeeded');
});

test('writes every movement into the ledger', async () => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  await shop.stripe.refunds.create({ payment_intent, amount: 1_000 });
  const movements = (await shop.stripe.balanceTransactions.list()).data;
  expect(movements.map(({ type, amount }) => ({ type, amount }))).toEqual([
    { type: 'refund', amount: -1_000 },
    { type: 'charge', amount: 23_800 },
  ]);
});
