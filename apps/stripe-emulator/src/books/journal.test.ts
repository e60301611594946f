import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { API_KEY, openTestShop, paidSession, twoSeats } from '../test-shop.ts';
import { openInbox } from '../webhooks/webhook-inbox.ts';
import { startEmulator } from '../start-emulator.ts';

function temporaryFile() {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-emulator-'));
  return { path: join(folder, 'books.jsonl'), [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test('keeps the books, open sessions and idempotency keys over a restart', async () => {
  using file = temporaryFile();
  let intentId: string;
  let openId: string;
  {
    await using shop = await openTestShop({ dataFile: file.path });
    ({ intentId } = await paidSession(shop));
    await shop.stripe.refunds.create(
      { payment_intent: intentId, amount: 100 },
      { idempotencyKey: 'refund-1' },
    );
    openId = (await shop.stripe.checkout.sessions.create(twoSeats())).id;
  }
  await using shop = await openTestShop({ dataFile: file.path });
  expect((await shop.control('GET', '/books')).body.currencies.eur).toMatchObject({
    captured: 23_800,
    refunded: 100,
  });
  const again = await shop.stripe.refunds.create(
    { payment_intent: intentId, amount: 100 },
    { idempotencyKey: 'refund-1' },
  );
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect((await shop.control('POST', '/pay', { sessionId: openId })).body.outcome).toBe('paid');
});

test('delivers after a restart what nobody had taken before', async () => {
  using file = temporaryFile();
  {
    await using shop = await openTestShop({ dataFile: file.path, webhookUrl: 'http://127.0.0.1:9/closed' });
    const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
    await shop.stripe.checkout.sessions.expire(id);
  }
  await using inbox = await openInbox();
  await using shop = await openTestShop({ dataFile: file.path, webhookUrl: inbox.url });
  await shop.emulator.courier.idle();
  expect(inbox.types()).toEqual(['checkout.session.expired']);
});

test('drops a last line that a killed process left half written', async () => {
  using file = temporaryFile();
  {
    await using shop = await openTestShop({ dataFile: file.path });
    await paidSession(shop);
  }
  const whole = readFileSync(file.path, 'utf8');
  appendFileSync(file.path, '["refunds",{"id":"re_ha');
  {
    await using shop = await openTestShop({ dataFile: file.path });
    expect((await shop.control('GET', '/books')).body.currencies.eur).toMatchObject({
      captured: 23_800,
      refunds: 0,
    });
  }
  expect(readFileSync(file.path, 'utf8')).toBe(whole);
});

test('does not start on books with a hole', async () => {
  using file = temporaryFile();
  writeFileSync(file.path, '["refunds",{"id":"re_ha\n["refunds",{"id":"re_1"}]\n');
  await expect(startEmulator({ apiKey: API_KEY, dataFile: file.path })).rejects.toThrow(SyntaxError);
});
