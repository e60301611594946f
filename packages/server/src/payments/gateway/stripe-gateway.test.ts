import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { startEmulator } from '@onsale/stripe-emulator';
import { expect, test } from 'vitest';
import type { Charge, PaymentGateway, RefundOrder, StatementLine } from './gateway.ts';
import { createStripeGateway } from './stripe-gateway.ts';

const API_KEY = 'sk_test_gateway';
const SECRET = 'whsec_gateway';
const BELONGING = { eventId: 'e1', reservationId: 'r1', transactionId: 't1' };
/** The SDK tries three times, half a second apart, which is why the tests of it run side by side; a fault that lasts is one it cannot outlast. */
const LASTING = 3;

async function openTestGateway(timeoutMs = 400) {
  const emulator = await startEmulator({ apiKey: API_KEY });
  const gateway = createStripeGateway({
    apiKey: API_KEY,
    webhookSecrets: [SECRET],
    apiBase: emulator.url,
    timeoutMs,
  });
  const pay = async (sessionId: string, how: object = {}) => {
    const response = await fetch(`${emulator.url}/control/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sessionId, ...how }),
    });
    expect(response.status).toBe(200);
  };
  return { emulator, gateway, pay, [Symbol.asyncDispose]: () => emulator.stop() };
}

function twoSeats(changes: Partial<Charge> = {}): Charge {
  return {
    token: 'token-1',
    ...BELONGING,
    amountMinor: 23_800,
    currency: 'EUR',
    description: 'Odalys Venn, The Daylight Tour',
    lines: [{ name: 'Section 112, row 9', amountMinor: 11_900, quantity: 2 }],
    buyerEmail: 'nadia@example.com',
    successUrl: 'https://shop.test/done',
    cancelUrl: 'https://shop.test/checkout',
    expiresAt: new Date(Date.now() + 10 * 60_000),
    ...changes,
  };
}

function refundOf(captureRef: string, changes: Partial<RefundOrder> = {}): RefundOrder {
  const order = { eventId: 'e1', reservationId: 'r1', transactionId: 't2', token: 'refund-1' };
  return { ...order, captureRef, amountMinor: 11_900, currency: 'EUR', ...changes };
}

async function capture(world: Awaited<ReturnType<typeof openTestGateway>>, charge = twoSeats()) {
  const { providerRef } = await world.gateway.begin(charge);
  await world.pay(providerRef);
  const { captureRef } = await world.gateway.status(providerRef);
  return { providerRef, captureRef: captureRef! };
}

test('opens a page, and the same page for the same token', async () => {
  await using world = await openTestGateway();
  const charge = twoSeats();
  const first = await world.gateway.begin(charge);
  expect(await world.gateway.begin(charge)).toEqual(first);
  expect((await fetch(first.payUrl)).status).toBe(200);
  expect(await world.gateway.status(first.providerRef)).toEqual({
    ...BELONGING,
    providerRef: first.providerRef,
    state: 'open',
    amountMinor: 23_800,
    currency: 'EUR',
    captureRef: null,
    method: null,
    failure: null,
  });
});

test('refuses the same token for another charge', async () => {
  await using world = await openTestGateway();
  const charge = twoSeats();
  await world.gateway.begin(charge);
  await expect(world.gateway.begin({ ...charge, buyerEmail: 'other@example.com' })).rejects.toMatchObject({
    name: 'GatewayRefusedError',
    refusal: 'token_reused',
    cause: expect.any(Stripe.errors.StripeIdempotencyError),
  });
});

test('refuses lines that do not come to the charge', async () => {
  await using world = await openTestGateway();
  await expect(world.gateway.begin(twoSeats({ amountMinor: 23_900 }))).rejects.toMatchObject({
    refusal: 'invalid',
  });
  expect(world.emulator.books.sessions.newestFirst()).toEqual([]);
});

test('tells what was taken, and with which card', async () => {
  await using world = await openTestGateway();
  const { providerRef } = await capture(world);
  expect(await world.gateway.status(providerRef)).toMatchObject({
    ...BELONGING,
    state: 'captured',
    amountMinor: 23_800,
    captureRef: expect.stringMatching(/^pi_/),
    method: { brand: 'visa', last4: '4242' },
    failure: null,
  });
});

test('tells what was really taken when that is not what was asked', async () => {
  await using world = await openTestGateway();
  const { providerRef } = await world.gateway.begin(twoSeats());
  await world.pay(providerRef, { amount: 100 });
  expect(await world.gateway.status(providerRef)).toMatchObject({ state: 'captured', amountMinor: 100 });
});

test.each([
  ['4000000000000002', 'card_declined'],
  ['4000000000009995', 'not_enough_money'],
  ['4000000000000069', 'card_expired'],
])('a payment refused on card %s stays open and says %s', async (card, failure) => {
  await using world = await openTestGateway();
  const { providerRef } = await world.gateway.begin(twoSeats());
  await world.pay(providerRef, { card });
  expect(await world.gateway.status(providerRef)).toMatchObject({
    state: 'open',
    failure,
    captureRef: null,
    method: null,
  });
});

test.each([
  ['JPY', 24_000, 24_000],
  ['KWD', 25_500, 25_500],
  ['ISK', 5_900, 590_000],
])('asks for %s in its own unit', async (currency, amountMinor, atStripe) => {
  await using world = await openTestGateway();
  const lines = [{ name: 'Seat', amountMinor, quantity: 1 }];
  const { providerRef, captureRef } = await capture(world, twoSeats({ currency, amountMinor, lines }));
  expect(world.emulator.books.intents.find(captureRef)?.amount_received).toBe(atStripe);
  expect(await world.gateway.status(providerRef)).toMatchObject({ amountMinor, currency });
  const refund = await world.gateway.refund(refundOf(captureRef, { amountMinor, currency }));
  expect(refund).toMatchObject({ amountMinor, currency, state: 'done' });
});

test('closes an open payment for good, and says so again when asked twice', async () => {
  await using world = await openTestGateway();
  const { providerRef } = await world.gateway.begin(twoSeats());
  expect(await world.gateway.void(providerRef)).toBe('expired');
  expect(await world.gateway.void(providerRef)).toBe('expired');
  await world.pay(providerRef);
  expect(await world.gateway.status(providerRef)).toMatchObject({ state: 'expired', captureRef: null });
});

test('says that a payment to be closed was taken meanwhile', async () => {
  await using world = await openTestGateway();
  const { providerRef } = await capture(world);
  expect(await world.gateway.void(providerRef)).toBe('captured');
});

test('gives back in parts, once per token, and never more than was taken', async () => {
  await using world = await openTestGateway();
  const { captureRef } = await capture(world);
  const first = await world.gateway.refund(refundOf(captureRef));
  expect(first).toEqual({
    providerRef: expect.stringMatching(/^re_/),
    state: 'done',
    amountMinor: 11_900,
    currency: 'EUR',
    captureRef,
    eventId: 'e1',
    reservationId: 'r1',
    transactionId: 't2',
  });
  expect(await world.gateway.refund(refundOf(captureRef))).toEqual(first);
  expect(await world.gateway.refundStatus(first.providerRef)).toEqual(first);
  const more = refundOf(captureRef, { token: 'refund-2', amountMinor: 11_901 });
  await expect(world.gateway.refund(more)).rejects.toMatchObject({ refusal: 'exceeds_captured' });
  await world.gateway.refund(refundOf(captureRef, { token: 'refund-3' }));
  const evenMore = refundOf(captureRef, { token: 'refund-4', amountMinor: 1 });
  await expect(world.gateway.refund(evenMore)).rejects.toMatchObject({ refusal: 'exceeds_captured' });
});

test.each([
  ['pending', 'pending'],
  ['decline', 'failed'],
])('tells of a refund that is %s', async (fault, state) => {
  await using world = await openTestGateway();
  const { captureRef } = await capture(world);
  world.emulator.fault({ on: 'refund', do: fault });
  const refund = await world.gateway.refund(refundOf(captureRef));
  expect(refund.state).toBe(state);
  expect((await world.gateway.refundStatus(refund.providerRef)).state).toBe(state);
});

const CALLS: Record<
  string,
  (gateway: PaymentGateway, ref: { providerRef: string; captureRef: string }) => Promise<unknown>
> = {
  begin: (gateway) => gateway.begin(twoSeats({ token: 'token-2' })),
  status: (gateway, { providerRef }) => gateway.status(providerRef),
  void: (gateway, { providerRef }) => gateway.void(providerRef),
  refund: (gateway, { captureRef }) => gateway.refund(refundOf(captureRef)),
  list: (gateway) => collect(gateway.statement(new Date(0), new Date(Date.now() + 60_000))),
};

test.concurrent.each(Object.keys(CALLS))('outlasts a passing fault on %s', async (on) => {
  await using world = await openTestGateway();
  const refs = await capture(world);
  world.emulator.fault({ on: on as 'begin', do: 'error500_before' });
  await expect(CALLS[on]!(world.gateway, refs)).resolves.toBeDefined();
  expect(await (await fetch(`${world.emulator.url}/control/faults`)).json()).toEqual([]);
});

test.concurrent.each(Object.keys(CALLS))('says unreachable when %s fails for long', async (on) => {
  await using world = await openTestGateway();
  const refs = await capture(world);
  world.emulator.fault({ on: on as 'begin', do: 'error500_before', times: LASTING });
  await expect(CALLS[on]!(world.gateway, refs)).rejects.toMatchObject({
    name: 'GatewayUnreachableError',
    cause: expect.any(Stripe.errors.StripeAPIError),
  });
});

test.concurrent('says unreachable when nobody answers, and when nobody is there', async () => {
  await using world = await openTestGateway(150);
  const refs = await capture(world);
  world.emulator.fault({ on: 'status', do: 'timeout_before', times: LASTING });
  await expect(world.gateway.status(refs.providerRef)).rejects.toMatchObject({
    name: 'GatewayUnreachableError',
    cause: expect.any(Stripe.errors.StripeConnectionError),
  });
  const apiBase = await closedAddress();
  const gateway = createStripeGateway({ apiKey: API_KEY, webhookSecrets: [SECRET], apiBase });
  await expect(gateway.status('cs_test_1')).rejects.toMatchObject({ name: 'GatewayUnreachableError' });
});

test.concurrent('a charge that timed out after it was opened is the same charge on the next try', async () => {
  await using world = await openTestGateway(150);
  const charge = twoSeats();
  world.emulator.fault({ on: 'begin', do: 'timeout_after', times: LASTING });
  await expect(world.gateway.begin(charge)).rejects.toMatchObject({ name: 'GatewayUnreachableError' });
  const { providerRef } = await world.gateway.begin(charge);
  expect(world.emulator.books.sessions.newestFirst().map((session) => session.id)).toEqual([providerRef]);
});

test.concurrent('finds the refund behind a 500 that the provider keeps repeating', async () => {
  await using world = await openTestGateway();
  const { captureRef } = await capture(world);
  world.emulator.fault({ on: 'refund', do: 'error500_kept' });
  const refund = await world.gateway.refund(refundOf(captureRef));
  expect(refund).toMatchObject({ state: 'done', amountMinor: 11_900, transactionId: 't2' });
  expect(world.emulator.books.refunds.newestFirst()).toHaveLength(1);
});

test('says definitely no to what is not there and to a wrong key', async () => {
  await using world = await openTestGateway();
  await expect(world.gateway.status('cs_test_nobody')).rejects.toMatchObject({ refusal: 'not_found' });
  await expect(world.gateway.void('cs_test_nobody')).rejects.toMatchObject({ refusal: 'not_found' });
  await expect(world.gateway.refund(refundOf('pi_nobody'))).rejects.toMatchObject({ refusal: 'not_found' });
  const stranger = createStripeGateway({
    apiKey: 'sk_test_wrong',
    webhookSecrets: [],
    apiBase: world.emulator.url,
  });
  await expect(stranger.begin(twoSeats())).rejects.toMatchObject({ refusal: 'unauthorised' });
});

test('states what was taken and given back in a time, over many pages', async () => {
  await using world = await openTestGateway();
  const from = new Date();
  for (let n = 0; n < 101; n += 1) {
    await capture(world, twoSeats({ token: `token-${n}`, transactionId: `t-${n}` }));
  }
  const { captureRef } = await capture(world, twoSeats({ token: 'token-last' }));
  const refund = await world.gateway.refund(refundOf(captureRef));
  const { providerRef } = await world.gateway.begin(twoSeats({ token: 'token-declined' }));
  await world.pay(providerRef, { outcome: 'declined' });

  const lines = await collect(world.gateway.statement(from, new Date(Date.now() + 1_000)));
  const captures = lines.filter((line) => line.kind === 'capture');
  expect(captures).toHaveLength(102);
  expect(new Set(captures.map((line) => line.transactionId)).size).toBe(102);
  expect(captures).toContainEqual(
    expect.objectContaining({ ref: captureRef, amountMinor: 23_800, ...BELONGING }),
  );
  expect(lines.filter((line) => line.kind === 'refund')).toEqual([
    expect.objectContaining({
      ref: refund.providerRef,
      captureRef,
      amountMinor: 11_900,
      state: 'done',
      transactionId: 't2',
    }),
  ]);
  expect(await collect(world.gateway.statement(new Date(0), new Date(1_000_000)))).toEqual([]);
});

test('accepts a notice signed with any of its secrets, and says what it is about', async () => {
  await using world = await openTestGateway();
  const { providerRef, captureRef } = await capture(world);
  const refund = await world.gateway.refund(refundOf(captureRef));
  const rotating = createStripeGateway({
    apiKey: API_KEY,
    webhookSecrets: ['whsec_new', SECRET],
    apiBase: world.emulator.url,
  });
  const read = (type: string) => {
    const event = world.emulator.books.events.newestFirst().find((one) => one.type === type);
    const payload = JSON.stringify(event, null, 2);
    return rotating.verify(
      Buffer.from(payload),
      Stripe.webhooks.generateTestHeaderString({ payload, secret: SECRET }),
    );
  };
  expect(read('checkout.session.completed')).toEqual({
    ...BELONGING,
    id: expect.stringMatching(/^evt_/),
    kind: 'checkout.session.completed',
    about: 'payment',
    providerRef,
    captureRef,
    createdAt: expect.any(Date),
  });
  expect(read('payment_intent.succeeded')).toMatchObject({
    ...BELONGING,
    about: 'payment',
    providerRef: null,
    captureRef,
  });
  expect(read('refund.created')).toMatchObject({
    about: 'refund',
    providerRef: refund.providerRef,
    captureRef,
    transactionId: 't2',
  });
  expect(read('charge.refunded')).toMatchObject({ about: 'other', providerRef: null });
});

test('refuses a notice that is forged, changed, unsigned or too old, and takes one from a clock ten minutes off', async () => {
  const gateway = createStripeGateway({ apiKey: API_KEY, webhookSecrets: [SECRET] });
  const object = { id: 'cs_test_1', object: 'checkout.session', payment_intent: null, metadata: {} };
  const payload = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'checkout.session.expired',
    created: 1,
    data: { object },
  });
  const sign = (secret: string, secondsAgo = 0) =>
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(Date.now() / 1000) - secondsAgo,
    });
  const refused = expect.objectContaining({ name: 'GatewaySignatureError' });
  expect(gateway.verify(payload, sign(SECRET))).toMatchObject({ id: 'evt_1', providerRef: 'cs_test_1' });
  expect(gateway.verify(payload, sign(SECRET, 600)).id).toBe('evt_1');
  expect(gateway.verify(payload, sign(SECRET, -600)).id).toBe('evt_1');
  expect(() => gateway.verify(payload, sign('whsec_forged'))).toThrow(refused);
  expect(() => gateway.verify(payload.replace('cs_test_1', 'cs_test_2'), sign(SECRET))).toThrow(refused);
  expect(() => gateway.verify(payload, undefined)).toThrow(refused);
  expect(() => gateway.verify('', sign(SECRET))).toThrow(refused);
  expect(() => gateway.verify(payload, sign(SECRET, 3_600))).toThrow(refused);
});

async function collect(statement: AsyncIterable<StatementLine>): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  for await (const line of statement) lines.push(line);
  return lines;
}

/** An address of this machine that was free a moment ago. */
async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
