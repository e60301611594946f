import { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { openTestShop, paidSession, twoSeats, WEBHOOK_SECRET } from '../test-shop.ts';
import { openInbox } from './webhook-inbox.ts';

const FAST = [5, 5, 5];

test('tells of a paid session, signed so that the SDK accepts it', async () => {
  await using inbox = await openInbox();
  await using shop = await openTestShop({ webhookUrl: inbox.url });
  const { session } = await paidSession(shop);
  await shop.emulator.courier.idle();
  expect(inbox.types().toSorted()).toEqual([
    'charge.succeeded',
    'checkout.session.completed',
    'payment_intent.created',
    'payment_intent.succeeded',
  ]);
  const events = inbox.letters.map(({ body, signature }) =>
    Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET),
  );
  const completed = events.find((event) => event.type === 'checkout.session.completed');
  expect(completed?.data.object).toMatchObject({ id: session.id, payment_status: 'paid' });
  const { body, signature } = inbox.letters[0]!;
  expect(() => Stripe.webhooks.constructEvent(`${body} `, signature, WEBHOOK_SECRET)).toThrow('signature');
});

test('tells of declines, refunds and sessions that ran out', async () => {
  await using inbox = await openInbox();
  await using shop = await openTestShop({ webhookUrl: inbox.url });
  const { intentId } = await paidSession(shop);
  await shop.stripe.refunds.create({ payment_intent: intentId });
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.control('POST', '/pay', { sessionId: id, outcome: 'declined' });
  await shop.stripe.checkout.sessions.expire(id);
  await shop.emulator.courier.idle();
  expect(inbox.types()).toEqual(
    expect.arrayContaining([
      'refund.created',
      'charge.refunded',
      'payment_intent.payment_failed',
      'payment_intent.canceled',
      'checkout.session.expired',
    ]),
  );
});

test('tries again until it is answered with a 2xx', async () => {
  await using inbox = await openInbox([500, 302, 404]);
  await using shop = await openTestShop({ webhookUrl: inbox.url, webhookRetryDelaysMs: FAST });
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.stripe.checkout.sessions.expire(id);
  await shop.emulator.courier.idle();
  expect(inbox.types()).toEqual(Array(4).fill('checkout.session.expired'));
  expect(new Set(inbox.letters.map((letter) => JSON.parse(letter.body).id)).size).toBe(1);
  expect(shop.emulator.courier.attempts().map(({ answer }) => answer)).toEqual([500, 302, 404, 200]);
  expect((await shop.stripe.events.list()).data[0]?.pending_webhooks).toBe(0);
});

test.each([
  ['drops', { do: 'drop' }, 0],
  ['delivers five times', { do: 'duplicate', copies: 5 }, 5],
])('%s a webhook when scripted', async (_what, fault, copies) => {
  await using inbox = await openInbox();
  await using shop = await openTestShop({ webhookUrl: inbox.url });
  shop.emulator.fault({ on: 'webhook', type: 'checkout.session.completed', ...fault });
  await paidSession(shop);
  await shop.emulator.courier.idle();
  expect(inbox.types().filter((type) => type === 'checkout.session.completed')).toHaveLength(copies);
  expect(inbox.types()).toContain('payment_intent.succeeded');
});

test('holds a webhook back until the next one has overtaken it', async () => {
  await using inbox = await openInbox();
  await using shop = await openTestShop({ webhookUrl: inbox.url });
  shop.emulator.fault({ on: 'webhook', do: 'reorder', type: 'payment_intent.succeeded', ms: 10_000 });
  await paidSession(shop);
  await shop.emulator.courier.idle();
  expect(inbox.types().at(-1)).toBe('payment_intent.succeeded');
  expect(inbox.types()).toHaveLength(4);
});

test('signs with the new secret after a rotation, with both while asked to keep the old', async () => {
  await using inbox = await openInbox();
  await using shop = await openTestShop({ webhookUrl: inbox.url });
  const expireOne = async () => {
    const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
    await shop.stripe.checkout.sessions.expire(id);
    await shop.emulator.courier.idle();
    return inbox.letters.at(-1)!;
  };
  await shop.control('POST', '/webhook-secret', { secret: 'whsec_new', keepOld: true });
  const during = await expireOne();
  expect(Stripe.webhooks.constructEvent(during.body, during.signature, WEBHOOK_SECRET).type).toBe(
    'checkout.session.expired',
  );
  expect(Stripe.webhooks.constructEvent(during.body, during.signature, 'whsec_new').type).toBe(
    'checkout.session.expired',
  );
  await shop.control('POST', '/webhook-secret', { secret: 'whsec_newest' });
  const after = await expireOne();
  expect(() => Stripe.webhooks.constructEvent(after.body, after.signature, WEBHOOK_SECRET)).toThrow(
    'signature',
  );
});

test('forges one delivery when scripted, and sends the true one when that is refused', async () => {
  await using inbox = await openInbox([400]);
  await using shop = await openTestShop({ webhookUrl: inbox.url, webhookRetryDelaysMs: FAST });
  shop.emulator.fault({ on: 'webhook', do: 'forge' });
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.stripe.checkout.sessions.expire(id);
  await shop.emulator.courier.idle();
  const [forged, honest] = inbox.letters;
  expect(() => Stripe.webhooks.constructEvent(forged!.body, forged!.signature, WEBHOOK_SECRET)).toThrow(
    'signature',
  );
  expect(Stripe.webhooks.constructEvent(honest!.body, honest!.signature, WEBHOOK_SECRET).type).toBe(
    'checkout.session.expired',
  );
});

test('replays an event with its old id and a fresh signature', async () => {
  await using inbox = await openInbox();
  await using shop = await openTestShop({ webhookUrl: inbox.url });
  await paidSession(shop);
  await shop.emulator.courier.idle();
  const event = (await shop.stripe.events.list({ type: 'checkout.session.completed' })).data[0]!;
  const before = inbox.letters.length;
  expect((await shop.control('POST', '/replay', { eventId: event.id })).status).toBe(202);
  await shop.emulator.courier.idle();
  expect(inbox.letters).toHaveLength(before + 1);
  expect(JSON.parse(inbox.letters.at(-1)!.body)).toMatchObject({ id: event.id });
  expect((await shop.control('POST', '/replay', { eventId: 'evt_nobody' })).status).toBe(404);
});
