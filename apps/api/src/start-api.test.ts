import { createHmac } from 'node:crypto';
import { BATCH_CALLS_MAX } from '@onsale/schemas';
import { createOfficeClient, createShopClient, newId, problemOf } from '@onsale/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WEBHOOK_SECRET, testApi } from './test-api.ts';
import type { TestApi } from './test-api.ts';

const PASSWORD = 'a long enough password';

let api: TestApi;
beforeAll(async () => void (api = await testApi()));
afterAll(() => api[Symbol.asyncDispose]());

const shop = (path: string, init?: RequestInit) => fetch(api.shopUrl + path, init);
const office = (path: string, init?: RequestInit) => fetch(api.officeUrl + path, init);
const caught = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe('a person with the client', () => {
  test('signs up at the shop, is known by the next call, and unknown after signing out', async () => {
    const client = createShopClient({ url: api.shopUrl });
    const { account } = await client.account.signUp.mutate({
      name: 'Ann',
      email: 'ann@onsale.example',
      password: PASSWORD,
    });
    expect((await client.account.me.query()).account).toEqual(account);
    expect((await createShopClient({ url: api.shopUrl }).account.me.query()).account).toBeNull();
    await client.account.signOut.mutate();
    expect((await client.account.me.query()).account).toBeNull();
  });

  test('signs up at the office with an organisation', async () => {
    const client = createOfficeClient({ url: api.officeUrl });
    const account = { name: 'Cas', email: 'cas@onsale.example', password: PASSWORD, organisation: 'Kade' };
    await client.account.signUp.mutate(account);
    expect((await client.account.me.query()).organisations).toMatchObject([{ name: 'Kade' }]);
  });

  test('hears what is wrong as facts', async () => {
    const client = createShopClient({ url: api.shopUrl });
    const error = await caught(
      client.account.signIn.mutate({ email: 'nobody@onsale.example', password: 'x' }),
    );
    expect(problemOf(error)).toEqual({ reason: 'wrong_login' });
  });
});

describe('a batch', () => {
  const batchOf = (calls: number) =>
    shop(`/trpc/${Array(calls).fill('account.me').join(',')}?batch=1&input={}`);

  test('of the most calls allowed is answered', async () => {
    const response = await batchOf(BATCH_CALLS_MAX);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveLength(BATCH_CALLS_MAX);
  });

  test('of one more is refused', async () => {
    expect((await batchOf(BATCH_CALLS_MAX + 1)).status).toBe(400);
  });
});

test('a change from another site is refused, whatever cookies the browser sends', async () => {
  const response = await shop('/trpc/account.signOut', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-onsale': '1', origin: 'https://evil.example' },
    body: '{}',
  });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { data: { problem: { reason: 'forged_request' } } } });
});

test('a body larger than anything anybody could mean is refused', async () => {
  const response = await shop('/trpc/account.signIn', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-onsale': '1' },
    body: JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(300_000) }),
  });
  expect(response.status).toBe(413);
});

describe('the log', () => {
  test('has one line per request, with the id that the answer carries, and not what people typed', async () => {
    const response = await shop('/trpc/account.signIn?batch=1', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-onsale': '1' },
      body: JSON.stringify({ 0: { email: 'typed@onsale.example', password: 'typed password' } }),
    });
    const requestId = response.headers.get('x-request-id');
    await response.text();
    await expect.poll(() => api.lines.filter((line) => line['requestId'] === requestId)).toHaveLength(1);
    expect(api.lines.find((line) => line['requestId'] === requestId)).toMatchObject({
      method: 'POST',
      procedures: ['account.signIn'],
      status: 401,
      ms: expect.any(Number),
    });
    expect(JSON.stringify(api.lines)).not.toMatch(/typed/);
  });
});

describe('the web app', () => {
  test('is the answer to every address without a file, and always asked for again', async () => {
    for (const path of ['/', '/events/42', '/checkout/1/2?left=1']) {
      const response = await shop(path, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/html/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toMatch(/doctype/);
    }
  });

  test('at the office knows where the shop is', async () => {
    expect(await (await office('/')).text()).toContain(`content="${api.shopUrl}"`);
  });

  test('keeps its hashed files for ever, and sends them compressed', async () => {
    const response = await shop('/assets/app-4f2a.js', { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect((await shop('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  test('is not the answer to a file that is not there, nor to anything but a page', async () => {
    expect((await shop('/assets/app-0000.js')).status).toBe(404);
    expect((await shop('/trpc/')).status).toBe(404);
    expect((await shop('/events', { method: 'POST' })).status).toBe(404);
    expect((await shop('/..%2f..%2fpackage.json')).status).toBe(404);
  });

  test('may load nothing from elsewhere, nor be shown inside another page', async () => {
    const policy = (await shop('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

describe('health', () => {
  test('is told', async () => {
    expect((await shop('/healthz')).status).toBe(200);
    expect((await office('/readyz')).status).toBe(200);
  });

  test('is not readiness: without a database the process lives and says that it cannot answer', async () => {
    await using alone = await testApi({ databaseUrl: 'postgresql://nobody@127.0.0.1:9/nothing' });
    expect((await fetch(`${alone.shopUrl}/healthz`)).status).toBe(200);
    expect((await fetch(`${alone.shopUrl}/readyz`)).status).toBe(503);

    const answer = await (await fetch(`${alone.shopUrl}/trpc/events.places`)).text();
    expect(JSON.parse(answer).error.data.problem).toEqual({ reason: 'busy', retryAfterMs: 1_000 });
    expect(answer).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
  });
});

describe('a webhook', () => {
  const body = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'customer.created',
    created: Math.floor(Date.now() / 1_000),
    data: { object: { id: 'cus_1', object: 'customer' } },
  });
  const send = (sent: string, secret: string) => {
    const at = Math.floor(Date.now() / 1_000);
    const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    return shop('/webhooks/stripe', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${signature}` },
      body: sent,
    });
  };

  test('is taken in when the provider signed exactly these bytes', async () => {
    expect((await send(body, WEBHOOK_SECRET)).status).toBe(200);
    expect((await send(body, WEBHOOK_SECRET)).status).toBe(200);
  });

  test('is refused otherwise', async () => {
    expect((await send(body, 'whsec_of_somebody_else')).status).toBe(400);
    expect((await send(`${body} `, WEBHOOK_SECRET)).status).toBe(400);
    expect((await shop('/webhooks/stripe', { method: 'POST', body })).status).toBe(400);
  });

  test('is not for the office', async () => {
    expect((await office('/webhooks/stripe', { method: 'POST', body })).status).toBe(404);
  });
});

describe('a picture', () => {
  const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

  /** A draft, and its picture's address as the office tells it. */
  async function draftWithPicture() {
    const client = createOfficeClient({ url: api.officeUrl });
    const email = `${newId()}@onsale.example`;
    const account = { name: 'Cas', email, password: PASSWORD, organisation: 'Kade' };
    const organisationId = (await client.account.signUp.mutate(account)).organisations[0]!.id;
    const [venueId, eventId] = [newId(), newId()];
    await client.venues.generate.mutate({
      organisationId,
      venueId,
      venue: { name: 'Hall', city: 'Delft', country: 'NL', address: '', timeZone: 'Europe/Amsterdam' },
      sections: [{ kind: 'general', name: 'Floor', area: '', capacity: 10 }],
      dryRun: false,
    });
    const { pictureUrl, version } = await client.events.create.mutate({
      eventId,
      organisationId,
      venueId,
      currency: 'EUR',
      name: 'Evening',
      type: 'concert',
      description: 'An evening like no other.',
      startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      timeZone: 'Europe/Amsterdam',
      durationMinutes: 60,
      picture: `data:image/png;base64,${PNG.toString('base64')}`,
      categories: [{ number: 1, name: 'Floor', priceMinor: 500, covers: [{ section: 0, places: null }] }],
    });
    return { client, eventId, version, pictureUrl: pictureUrl! };
  }

  test('of a draft is shown at the office only, and to everybody once it is published', async () => {
    const { client, eventId, version, pictureUrl } = await draftWithPicture();
    expect((await office(pictureUrl)).status).toBe(200);
    expect((await shop(pictureUrl)).status).toBe(404);

    const published = await client.events.publish.mutate({ eventId, version });
    expect((await shop(published.pictureUrl!)).status).toBe(200);
  });

  test('is kept for ever under the address of its version, and not sent twice', async () => {
    const { eventId, pictureUrl } = await draftWithPicture();
    const response = await office(pictureUrl);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toMatch(/immutable/);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);

    expect((await office(`/pictures/${eventId}`)).headers.get('cache-control')).not.toMatch(/immutable/);
    const headers = { 'if-none-match': response.headers.get('etag')! };
    expect((await office(pictureUrl, { headers })).status).toBe(304);
  });

  test('that is not there is not found', async () => {
    expect((await shop(`/pictures/${newId()}`)).status).toBe(404);
    expect((await shop('/pictures/nothing')).status).toBe(404);
  });
});

test('an address that a caller makes up does not get them round a limit', async () => {
  await using narrow = await testApi({ rateLimits: { sign_in_per_email: { max: 1, windowSeconds: 300 } } });
  const guess = async (claimed: string) => {
    const client = createShopClient({ url: narrow.shopUrl, headers: { 'x-forwarded-for': claimed } });
    return problemOf(await caught(client.account.signIn.mutate({ email: 'a@b.example', password: 'x' })));
  };
  expect(await guess('192.0.2.1')).toEqual({ reason: 'wrong_login' });
  expect(await guess('192.0.2.2')).toMatchObject({ reason: 'rate_limited' });
});
