import { TRPCError } from '@trpc/server';
import type { AnyTRPCRouter } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CallContext } from './call-context.ts';
import { ProblemError } from './problem-error.ts';
import { testRuntime } from './test-runtime.ts';
import type { TestRuntime } from './test-runtime.ts';
import { publicProcedure, router } from './trpc.ts';

let world: TestRuntime;
beforeAll(async () => void (world = await testRuntime()));
afterAll(() => world[Symbol.asyncDispose]());

const ems = new Set<unknown>();
const probe = router({
  look: publicProcedure.query(({ ctx }) => {
    ems.add(ctx.em);
    return 'seen';
  }),
  change: publicProcedure.mutation(() => 'changed'),
  asked: publicProcedure
    .input(z.object({ places: z.array(z.object({ seat: z.int() })) }))
    .query(({ input }) => input.places.length),
  gone: publicProcedure.query(() => {
    throw new ProblemError({ reason: 'seats_taken', seatIds: ['3-14'] });
  }),
  bug: publicProcedure.query(() => {
    throw new Error('password of the database is swordfish');
  }),
  outside: publicProcedure.query(() => {
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'swordfish' });
  }),
  overrun: publicProcedure.query(() => {
    throw Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  }),
});

async function ask(
  path: string,
  init: { input?: unknown; method?: string; headers?: Record<string, string> } = {},
) {
  const { input, method = 'GET', headers = {} } = init;
  const url = new URL(`http://localhost:4400/trpc/${path}`);
  if (input !== undefined) url.searchParams.set('input', JSON.stringify(input));
  const request = new Request(url, { method, headers, ...(method === 'POST' && { body: '{}' }) });
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req: request,
    router: probe as AnyTRPCRouter,
    createContext: (): CallContext =>
      world.runtime.createShopContext({
        headers: request.headers,
        ip: '192.0.2.1',
        requestId: 'test',
        setCookies() {},
      }),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

describe('what an error says', () => {
  test('tells the facts of a problem, under the code that belongs to it', async () => {
    const { status, body } = await ask('gone');
    expect(status).toBe(409);
    expect(body.error.data).toEqual({
      code: 'CONFLICT',
      httpStatus: 409,
      path: 'gone',
      problem: { reason: 'seats_taken', seatIds: ['3-14'] },
    });
  });

  test('names the fields of an input that cannot be read', async () => {
    const { status, body } = await ask('asked', { input: { places: [{ seat: 'A1' }] } });
    expect(status).toBe(400);
    expect(body.error.data.problem).toMatchObject({
      reason: 'bad_input',
      fields: [{ path: 'places.0.seat' }],
    });
  });

  test.each(['bug', 'outside'])('says nothing of what went wrong inside (%s)', async (path) => {
    const { status, text, body } = await ask(path);
    expect(status).toBe(500);
    expect(text).not.toMatch(/swordfish|stack|\.ts/);
    expect(body.error.message).toBe('Something went wrong on our side');
    expect(body.error.data.problem).toBeNull();
  });

  test('asks to come back when the database is overrun', async () => {
    const { status, body } = await ask('overrun');
    expect(status).toBe(503);
    expect(body.error.data.problem).toEqual({ reason: 'busy', retryAfterMs: 1_000 });
  });
});

describe('a change', () => {
  const json = { 'content-type': 'application/json' };
  const change = (headers: Record<string, string>) =>
    ask('change', { method: 'POST', headers: { ...json, ...headers } });

  test.each([
    ['from our own page', { 'x-onsale': '1', origin: 'http://localhost:4400' }],
    [
      'from the same page under the machine’s other name',
      { 'x-onsale': '1', origin: 'http://127.0.0.1:4400' },
    ],
    ['from a script, which has no origin', { 'x-onsale': '1' }],
  ])('is taken %s', async (_where, headers) => {
    expect((await change(headers)).body.result.data).toBe('changed');
  });

  test.each([
    ['without our header', {}],
    ['without our header, even from our own page', { origin: 'http://localhost:4400' }],
    ['from another site', { 'x-onsale': '1', origin: 'https://evil.example' }],
    ['from the office’s page', { 'x-onsale': '1', origin: 'http://localhost:4401' }],
    ['from nowhere', { 'x-onsale': '1', origin: 'null' }],
  ])('is refused %s', async (_where, headers) => {
    const { status, body } = await change(headers);
    expect(status).toBe(403);
    expect(body.error.data.problem).toEqual({ reason: 'forged_request' });
  });

  test('cannot be asked for by an address', async () => {
    expect((await ask('change')).status).toBe(405);
  });
});

test('gives each procedure of a batch an EntityManager of its own', async () => {
  ems.clear();
  await ask('look,look,look', { input: {}, headers: {} });
  const url = 'look,look,look?batch=1';
  await ask(url);
  expect(ems.size).toBe(3);
});
