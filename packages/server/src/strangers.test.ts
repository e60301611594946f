import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { adminRouter, customerRouter } from './routers.ts';
import { testRuntime } from './test-runtime.ts';
import type { TestRuntime } from './test-runtime.ts';

/** All that somebody without an account or a guest's key may ask. */
const PUBLIC = {
  shop: [
    'account.me',
    'account.signIn',
    'account.signOut',
    'account.signUp',
    'events.categories',
    'events.get',
    'events.places',
    'events.plan',
    'events.rows',
    'events.search',
    'events.seats',
  ],
  office: ['account.me', 'account.signIn', 'account.signOut', 'account.signUp'],
};

let world: TestRuntime;
beforeAll(async () => void (world = await testRuntime()));
afterAll(() => world[Symbol.asyncDispose]());

test('answers strangers at the shop only what is on the short list', async () => {
  expect(await answeredTo(customerRouter, world.visitor().shop)).toEqual(PUBLIC.shop);
});

test('answers strangers at the office only what is on the short list', async () => {
  expect(await answeredTo(adminRouter, world.visitor().office)).toEqual(PUBLIC.office);
});

test('takes a guest key that could be guessed for none', async () => {
  expect(await answeredTo(customerRouter, world.visitor({ guestKey: 'short' }).shop)).toEqual(PUBLIC.shop);
});

test('takes a forged session for none', async () => {
  const cookies = new Map([
    ['onsale-shop.session_token', 'abc.def'],
    ['onsale-shop.session_data', Buffer.from('{"session":{"user":{"id":"x"}}}').toString('base64url')],
  ]);
  expect(await answeredTo(customerRouter, world.visitor({ cookies }).shop)).toEqual(PUBLIC.shop);
});

/** The procedures that did not refuse before they even read the input. */
async function answeredTo(
  router: typeof customerRouter | typeof adminRouter,
  caller: object,
): Promise<string[]> {
  const paths = Object.keys(router._def.procedures);
  expect(paths.length).toBeGreaterThan(5);
  const answered: string[] = [];
  for (const path of paths) {
    const call = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller);
    const error = await (call as (input: object) => Promise<unknown>)({}).then(
      () => null,
      (thrown: Error) => thrown.cause,
    );
    const refused = error instanceof ProblemError && error.problem.reason === 'not_signed_in';
    if (!refused) answered.push(path);
  }
  return answered.sort();
}
