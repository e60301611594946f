import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createShopClient, newId } from '@onsale/client';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import { startMailbox } from '@onsale/mailbox';
import { createOrm, migrateDatabase } from '@onsale/server/runtime';
import { startEmulator } from '@onsale/stripe-emulator';
import { expect, test } from 'vitest';
import { STALLS, buildHall, putOnSale, signUpOrganiser } from '../stories/season.ts';
import { freePort } from './free-port.ts';

const API_KEY = 'sk_test_killed';
const WEBHOOK_SECRET = 'whsec_killed';

test('a process killed before the relay, and between relay and mail server, loses no letter and doubles none', async () => {
  await using cleanup = new AsyncDisposableStack();
  const database = cleanup.use(await testDatabase({ prepare: migrateDatabase }));
  const orm = await createOrm({ url: database.url, poolMax: 2 });
  cleanup.defer(() => orm.close(true));
  const [port, officePort] = [await freePort(), await freePort()];
  const emulator = await startEmulator({ apiKey: API_KEY, webhookSecret: WEBHOOK_SECRET });
  cleanup.defer(() => emulator.stop());
  const mailbox = await startMailbox();
  cleanup.defer(() => mailbox.stop());
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  cleanup.defer(() => void silent.close());

  const start = async (smtpUrl: string): Promise<ChildProcess> => {
    const api = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      stdio: 'ignore',
      env: {
        DATABASE_URL: database.url,
        SHOP_PORT: String(port),
        OFFICE_PORT: String(officePort),
        AUTH_SECRET: 'x'.repeat(32),
        STRIPE_API_KEY: API_KEY,
        STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
        STRIPE_API_BASE: emulator.url,
        SMTP_URL: smtpUrl,
        MAIL_FROM: 'tickets@shop.example',
      },
    });
    cleanup.defer(() => void api.kill('SIGKILL'));
    const isReady = () =>
      fetch(`http://localhost:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isReady, { timeout: 20_000, interval: 200 }).toBe(true);
    return api;
  };

  const buy = async (eventId: string, place: number): Promise<void> => {
    const guestKey = `${newId()} as long as it has to be`;
    const { reservations } = createShopClient({ url: `http://localhost:${port}`, guestKey: () => guestKey });
    const ids = { eventId, reservationId: newId() };
    await reservations.create.mutate({ ...ids, choice: { kind: 'chosen', seats: [`${STALLS}-${place}`] } });
    const buyer = { name: 'Nadia', email: `buyer-${place}@example.com` };
    const { payUrl } = await reservations.pay.mutate({ ...ids, token: newId(), buyer });
    await fetch(`${emulator.url}/control/pay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sessionId: payUrl!.slice(payUrl!.lastIndexOf('/') + 1) }),
    });
    expect(await reservations.get.query(ids)).toMatchObject({ state: 'paid' });
  };
  const rows = (condition: string) =>
    orm.em
      .fork()
      .execute(`select id from outbox where ${condition}`)
      .then(({ length }) => length);

  const first = await start(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  const organiser = await signUpOrganiser(`http://localhost:${officePort}`);
  const eventId = await putOnSale(organiser, await buildHall(organiser));
  await buy(eventId, 0);
  await buy(eventId, 1);
  await expect.poll(() => rows('attempts > 0'), { timeout: 15_000, interval: 50 }).toBeGreaterThan(0);
  await buy(eventId, 2);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(await rows('attempts = 0')).toBeGreaterThan(0);
  expect(await rows('done_at is null')).toBe(3);

  await orm.em.fork().execute(`update outbox set due_at = now() - interval '1 second'`);
  const second = await start(mailbox.smtpUrl);
  await expect.poll(() => rows('done_at is null'), { timeout: 20_000, interval: 200 }).toBe(0);
  second.kill('SIGTERM');
  await once(second, 'exit');
  const receivers = mailbox.mails().flatMap(({ to }) => to);
  expect(receivers.sort()).toEqual(['buyer-0@example.com', 'buyer-1@example.com', 'buyer-2@example.com']);
}, 90_000);
