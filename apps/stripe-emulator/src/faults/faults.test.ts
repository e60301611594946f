import { expect, test } from 'vitest';
import { openTestShop, paidSession, twoSeats } from '../test-shop.ts';

test.each([
  ['timeout_before', 0],
  ['timeout_after', 1],
  ['drop_before', 0],
  ['drop_after', 1],
  ['error500_before', 0],
  ['error500_after', 1],
])('%s leaves %i refund behind, and the same key then gets one', async (fault, made) => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  // Twice, because the SDK tries a cut connection once more by itself.
  shop.emulator.fault({ on: 'refund', do: fault, times: 2 });
  const ask = () =>
    shop.stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey: 'refund-1' });
  await expect(ask()).rejects.toMatchObject({
    type: expect.stringMatching(/^Stripe(Connection|API)Error$/),
  });
  expect(shop.emulator.books.refunds.newestFirst()).toHaveLength(made);
  shop.emulator.clearFaults();
  const refund = await ask();
  expect(refund.status).toBe('succeeded');
  expect(shop.emulator.books.refunds.newestFirst()).toHaveLength(1);
});

test('error500_kept answers 500 for that key for good, as Stripe does, though it was done', async () => {
  await using shop = await openTestShop();
  const { intentId: payment_intent } = await paidSession(shop);
  shop.emulator.fault({ on: 'refund', do: 'error500_kept' });
  const ask = () =>
    shop.stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey: 'refund-1' });
  await expect(ask()).rejects.toMatchObject({ statusCode: 500 });
  await expect(ask()).rejects.toMatchObject({ statusCode: 500 });
  expect((await shop.stripe.refunds.list({ payment_intent })).data).toHaveLength(1);
});

test('strikes only what it is meant for, as often as it says', async () => {
  await using shop = await openTestShop();
  const scripted = { on: 'begin', do: 'error500_before', times: 2, match: 'r-struck' };
  expect((await shop.control('POST', '/faults', scripted)).status).toBe(201);
  const begin = (reservationId: string) =>
    shop.stripe.checkout.sessions.create(twoSeats({ metadata: { reservationId } }));
  expect((await begin('r-other')).status).toBe('open');
  await expect(begin('r-struck')).rejects.toMatchObject({ statusCode: 500 });
  await expect(begin('r-struck')).rejects.toMatchObject({ statusCode: 500 });
  expect((await begin('r-struck')).status).toBe('open');
  expect((await shop.control('GET', '/faults')).body).toEqual([]);
});

test('is called off again', async () => {
  await using shop = await openTestShop();
  await shop.control('POST', '/faults', [{ on: 'begin', do: 'drop_before', times: 99 }]);
  expect((await shop.control('DELETE', '/faults')).status).toBe(204);
  expect((await shop.stripe.checkout.sessions.create(twoSeats())).status).toBe('open');
});

test('delays the answer', async () => {
  await using shop = await openTestShop();
  shop.emulator.fault({ on: 'begin', do: 'delay', ms: 120 });
  const began = performance.now();
  await shop.stripe.checkout.sessions.create(twoSeats());
  expect(performance.now() - began).toBeGreaterThanOrEqual(115);
});

test('refuses a fault that cannot happen there', async () => {
  await using shop = await openTestShop();
  const refused = await shop.control('POST', '/faults', { on: 'pay', do: 'reorder' });
  expect(refused).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('On pay the faults are decline, delay.') },
  });
});
