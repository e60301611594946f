import { expect, test } from 'vitest';
import { openTestShop, seat, twoSeats } from '../test-shop.ts';

test('opens a session that asks for the sum of its lines', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(twoSeats());
  expect(session).toMatchObject({
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: 23_800,
    currency: 'eur',
    payment_intent: null,
    metadata: { reservationId: 'r1' },
    url: `${shop.emulator.url}/pay/${session.id}`,
  });
  expect(session.lastResponse.requestId).toMatch(/^req_/);
  const lines = await shop.stripe.checkout.sessions.listLineItems(session.id);
  expect(lines.data.map((line) => line.description)).toEqual([
    'Section 112, row 9, seat 11',
    'Section 112, row 9, seat 12',
  ]);
});

test('gives the same session again for the same idempotency key', async () => {
  await using shop = await openTestShop();
  const first = await shop.stripe.checkout.sessions.create(twoSeats(), { idempotencyKey: 'token-1' });
  const second = await shop.stripe.checkout.sessions.create(twoSeats(), { idempotencyKey: 'token-1' });
  expect(second).toEqual(first);
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect((await shop.stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('refuses an idempotency key that comes with another request', async () => {
  await using shop = await openTestShop();
  await shop.stripe.checkout.sessions.create(twoSeats(), { idempotencyKey: 'token-1' });
  const other = twoSeats({ line_items: [seat('Seat 13')] });
  await expect(
    shop.stripe.checkout.sessions.create(other, { idempotencyKey: 'token-1' }),
  ).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
    statusCode: 400,
  });
  expect((await shop.stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('does not keep a request that was refused under its key', async () => {
  await using shop = await openTestShop();
  const broken = twoSeats({ line_items: [] });
  await expect(shop.stripe.checkout.sessions.create(broken, { idempotencyKey: 'token-1' })).rejects.toThrow(
    'line_items',
  );
  const session = await shop.stripe.checkout.sessions.create(twoSeats(), { idempotencyKey: 'token-1' });
  expect(session.status).toBe('open');
});

test.each([
  ['without a success page', { success_url: undefined }, 'parameter_missing', 'success_url'],
  ['without lines', { line_items: undefined }, 'parameter_missing', 'line_items'],
  ['with a parameter that Stripe does not know', { seat: '11' }, 'parameter_unknown', 'seat'],
  [
    'with a parameter that Stripe took away',
    { payment_method_types: ['card'] },
    'parameter_unknown',
    'payment_method_types',
  ],
  ['that ended before it began', { expires_at: 1_000_000 }, undefined, 'expires_at'],
  ['for a customer that is not there', { customer: 'cus_nobody' }, 'resource_missing', 'customer'],
  ['for nothing', { line_items: [seat('Seat 1', 0)] }, undefined, 'line_items'],
  [
    'in a part that Kuwait has no coin for',
    { line_items: [seat('Seat 1', 12_345, 'kwd')] },
    undefined,
    'line_items[0][price_data][unit_amount]',
  ],
])('refuses a session %s', async (_what, changes, code, param) => {
  await using shop = await openTestShop();
  const refused = shop.stripe.checkout.sessions.create(twoSeats(changes as object));
  await expect(refused).rejects.toMatchObject({ type: 'StripeInvalidRequestError', code, param });
});

test('refuses a session in two currencies', async () => {
  await using shop = await openTestShop();
  const mixed = twoSeats({ line_items: [seat('Seat 1'), seat('Seat 2', 9_000, 'gbp')] });
  await expect(shop.stripe.checkout.sessions.create(mixed)).rejects.toThrow('same currency');
});
