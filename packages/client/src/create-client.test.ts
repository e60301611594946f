import type { Problem } from '@onsale/schemas';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createShopClient } from './create-client.ts';
import { newId } from './new-id.ts';
import { isUnreachable, problemOf } from './problem-of.ts';
import { RETRIES_MAX } from './retry-link.ts';

interface Asked {
  url: URL;
  method: string;
  headers: Headers;
  body: string | null;
}

type Answer = () => Response | Promise<Response>;

/** A server that gives these answers, one a request, the last one over and over; and what it was asked. */
function serverThat(...answers: Answer[]): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({
      url: new URL(String(input)),
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
      body: init?.body ? String(init.body) : null,
    });
    return answers[Math.min(asked.length, answers.length) - 1]!();
  };
  return { fetch, asked };
}

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);
const says =
  (data: unknown): Answer =>
  () =>
    json([{ result: { data } }]);
const refuses =
  (problem: Problem | null, httpStatus: number): Answer =>
  () =>
    json([{ error: { message: '', code: -32_600, data: { code: '', httpStatus, problem } } }], {
      status: httpStatus,
    });
const isDown: Answer = () => Promise.reject(new TypeError('fetch failed'));

const client = (fetch: typeof globalThis.fetch) => createShopClient({ url: 'http://shop.example/', fetch });
const hold = () => ({
  eventId: newId(),
  reservationId: newId(),
  choice: { kind: 'chosen' as const, seats: ['1-2'], areas: [] },
});

const caught = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe('asking again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('sends the same body with the same ids until an answer comes', async () => {
    const { fetch, asked } = serverThat(isDown, refuses(null, 500), says({ id: 'held' }));
    const call = client(fetch).reservations.create.mutate(hold());
    await vi.runAllTimersAsync();

    expect(await call).toEqual({ id: 'held' });
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  });

  test('waits as long as a busy server says', async () => {
    const { fetch, asked } = serverThat(
      refuses({ reason: 'busy', retryAfterMs: 2_000 }, 503),
      says({ id: 'held' }),
    );
    const call = client(fetch).reservations.create.mutate(hold());

    await vi.advanceTimersByTimeAsync(1_999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await call).toEqual({ id: 'held' });
  });

  test('gives up after three more tries and hands over the last failure', async () => {
    const { fetch, asked } = serverThat(isDown);
    const call = caught(client(fetch).reservations.create.mutate(hold()));
    await vi.runAllTimersAsync();

    expect(isUnreachable(await call)).toBe(true);
    expect(asked).toHaveLength(1 + RETRIES_MAX);
  });

  test.each<[string, Answer]>([
    ['an expected outcome', refuses({ reason: 'seats_taken', seatIds: ['1-2'] }, 409)],
    [
      'a wait that is too long to keep from anybody',
      refuses({ reason: 'rate_limited', retryAfterMs: 60_000 }, 429),
    ],
    [
      'an answer that only something else can have given',
      () => json({ message: 'Too large' }, { status: 413 }),
    ],
  ])('is not done for %s', async (_what, answer) => {
    const { fetch, asked } = serverThat(answer);
    const call = caught(client(fetch).reservations.create.mutate(hold()));
    await vi.runAllTimersAsync();
    expect(await call).not.toBeNull();
    expect(asked).toHaveLength(1);
  });

  test('is not done for what done twice means something else', async () => {
    const { fetch, asked } = serverThat(isDown);
    const account = { name: 'Ann', email: 'a@b.example', password: '1234567890' };
    const call = caught(client(fetch).account.signUp.mutate(account));
    await vi.runAllTimersAsync();
    expect(isUnreachable(await call)).toBe(true);
    expect(asked).toHaveLength(1);
  });

  test('stops when the caller has lost interest', async () => {
    const { fetch, asked } = serverThat(isDown);
    const asking = new AbortController();
    const call = caught(client(fetch).events.places.query(undefined, { signal: asking.signal }));
    await vi.advanceTimersByTimeAsync(0);
    asking.abort();
    await vi.runAllTimersAsync();
    expect(await call).not.toBeNull();
    expect(asked).toHaveLength(1);
  });
});

describe('an error', () => {
  test('gives its problem to be answered', async () => {
    const { fetch } = serverThat(refuses({ reason: 'seats_taken', seatIds: ['1-2'] }, 409));
    const error = await caught(client(fetch).reservations.create.mutate(hold()));
    expect(problemOf(error)).toEqual({ reason: 'seats_taken', seatIds: ['1-2'] });
    expect(isUnreachable(error)).toBe(false);
  });

  test('that is none of ours has no problem and was not the network', () => {
    expect(problemOf(new Error('bug'))).toBeNull();
    expect(isUnreachable(new Error('bug'))).toBe(false);
  });
});

describe('every call', () => {
  test('carries the header that forged pages cannot send, and the guest’s key', async () => {
    const { fetch, asked } = serverThat(says([]));
    const key = 'k'.repeat(43);
    await createShopClient({ url: 'http://shop.example', fetch, guestKey: () => key }).events.places.query();
    expect(asked[0]!.url.href).toMatch(/^http:\/\/shop\.example\/trpc\/events\.places/);
    expect(asked[0]!.headers.get('x-onsale')).toBe('1');
    expect(asked[0]!.headers.get('x-onsale-guest')).toBe(key);
  });

  test('outside a browser brings the cookies that the server set, and drops those it took back', async () => {
    const setting =
      (...cookies: string[]): Answer =>
      () => {
        const headers = new Headers({ 'content-type': 'application/json' });
        for (const cookie of cookies) headers.append('set-cookie', cookie);
        return json([{ result: { data: {} } }], { headers });
      };
    const { fetch, asked } = serverThat(
      setting('session=abc=; Path=/; HttpOnly', 'cache=1; Max-Age=300'),
      setting('cache=; Max-Age=0'),
      says({}),
    );
    const shop = client(fetch);
    for (let i = 0; i < 3; i++) await shop.account.me.query();
    expect(asked.map(({ headers }) => headers.get('cookie'))).toEqual([
      null,
      'session=abc=; cache=1',
      'session=abc=',
    ]);
  });

  test('that is too long for an address goes in the body', async () => {
    const { fetch, asked } = serverThat(() => json({ result: { data: {} } }));
    const versions = Array.from({ length: 2_000 }, (_, version) => version);
    await client(fetch).events.seats.query({ eventId: newId(), versions });
    expect(asked[0]!.method).toBe('POST');
    expect(JSON.parse(asked[0]!.body!).versions).toHaveLength(2_000);
  });

  test('made at one moment travels with the others', async () => {
    const { fetch, asked } = serverThat(() =>
      json([{ result: { data: [] } }, { result: { data: { account: null } } }]),
    );
    const shop = client(fetch);
    await Promise.all([shop.events.places.query(), shop.account.me.query()]);
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/trpc/events.places,account.me']);
  });
});
