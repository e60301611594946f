import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './new-id.ts';
import { ProblemError } from './problem-error.ts';
import { testRuntime } from './test-runtime.ts';
import type { TestRuntime } from './test-runtime.ts';

let world: TestRuntime;
beforeAll(async () => {
  world = await testRuntime({
    rateLimits: {
      sign_in_per_email: { max: 2, windowSeconds: 300 },
      sign_up_per_address: { max: 1, windowSeconds: 300 },
      hold_per_buyer: { max: 2, windowSeconds: 60 },
      hold_per_address: { max: 3, windowSeconds: 60 },
    },
  });
});
afterAll(() => world[Symbol.asyncDispose]());

async function reason(call: Promise<unknown>): Promise<string | null> {
  const error = await call.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  return error instanceof ProblemError ? error.problem.reason : null;
}

test('stops whoever guesses one account’s password, and nobody at another address', async () => {
  const guess = (ip: string, email = 'ann@onsale.example') =>
    reason(world.visitor({ ip }).shop.account.signIn({ email, password: 'guess' }));

  expect([await guess('192.0.2.1'), await guess('192.0.2.1')]).toEqual(['wrong_login', 'wrong_login']);
  expect(await guess('192.0.2.1')).toBe('rate_limited');
  expect(await guess('192.0.2.1', 'bo@onsale.example')).toBe('wrong_login');
  expect(await guess('192.0.2.2')).toBe('wrong_login');
});

test('lets in who knows the password however often they come', async () => {
  const login = { email: 'cleo@onsale.example', password: 'a long password' };
  const from = { ip: '192.0.2.7' };
  await world.visitor(from).shop.account.signUp({ name: 'Cleo', ...login });
  for (let time = 1; time <= 4; time++)
    expect(await reason(world.visitor(from).shop.account.signIn(login))).toBeNull();
});

test('stops whoever makes accounts in a row', async () => {
  const signUp = (email: string) =>
    reason(
      world
        .visitor({ ip: '192.0.2.3' })
        .shop.account.signUp({ name: 'Ann', email, password: 'a long password' }),
    );

  expect(await signUp('one@onsale.example')).toBeNull();
  expect(await signUp('two@onsale.example')).toBe('rate_limited');
});

test('stops whoever tries one seat after another, also under ever new guest keys', async () => {
  const hold = (guest: string) => {
    const visitor = world.visitor({ ip: '192.0.2.4', guestKey: guest.repeat(43) });
    const choice = { kind: 'chosen' as const, seats: ['0-0'] };
    return reason(visitor.shop.reservations.create({ eventId: newId(), reservationId: newId(), choice }));
  };
  expect([await hold('a'), await hold('a'), await hold('a')]).toEqual([
    'not_found',
    'not_found',
    'rate_limited',
  ]);
  expect(await hold('b')).toBe('rate_limited');
});
