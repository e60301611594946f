import { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { openTestShop, paidSession, twoSeats } from '../test-shop.ts';

test('lets nobody in without the key', async () => {
  await using shop = await openTestShop();
  const { hostname, port } = new URL(shop.emulator.url);
  const stranger = new Stripe('sk_test_stranger', {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
  });
  await expect(stranger.customers.list()).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
    statusCode: 401,
  });
  const response = await fetch(`${shop.emulator.url}/v1/customers`);
  expect(response.status).toBe(401);
  expect(response.headers.get('request-id')).toMatch(/^req_/);
});

test('pages through a list, newest first, each row once', async () => {
  await using shop = await openTestShop();
  const made: string[] = [];
  for (let n = 0; n < 25; n += 1) made.unshift((await shop.stripe.checkout.sessions.create(twoSeats())).id);
  const seen: string[] = [];
  for await (const session of shop.stripe.checkout.sessions.list({ limit: 10 })) seen.push(session.id);
  expect(seen).toEqual(made);
  const back = await shop.stripe.checkout.sessions.list({ ending_before: made[20]!, limit: 5 });
  expect(back).toMatchObject({ has_more: true, data: made.slice(15, 20).map((id) => ({ id })) });
});

test('lists what happened in a time', async () => {
  await using shop = await openTestShop();
  await paidSession(shop);
  const now = shop.emulator.clock.now();
  await shop.control('POST', '/clock', { offsetSeconds: 3_600 });
  await paidSession(shop);
  const later = await shop.stripe.charges.list({ created: { gte: now + 1_800 } });
  expect(later.data).toHaveLength(1);
  expect((await shop.stripe.charges.list()).data).toHaveLength(2);
});

test('says what is not there, and what cannot be written out', async () => {
  await using shop = await openTestShop();
  await expect(shop.stripe.checkout.sessions.retrieve('cs_test_nobody')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  });
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  const odd = shop.stripe.checkout.sessions.retrieve(id, { expand: ['poster'] });
  await expect(odd).rejects.toThrow('cannot be expanded');
  await expect(shop.stripe.rawRequest('GET', '/v1/invoices')).rejects.toThrow('Unrecognized request URL');
});

test('keeps customers', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.customers.create({ email: 'nadia@example.com', metadata: { a: '1' } });
  await shop.stripe.customers.update(id, { name: 'Nadia', metadata: { b: '2' } });
  expect(await shop.stripe.customers.retrieve(id)).toMatchObject({
    email: 'nadia@example.com',
    name: 'Nadia',
    metadata: { a: '1', b: '2' },
  });
  expect((await shop.stripe.customers.list({ email: 'nadia@example.com' })).data).toHaveLength(1);
  const session = await shop.stripe.checkout.sessions.create(twoSeats({ customer: id }));
  expect(session.customer).toBe(id);
});
