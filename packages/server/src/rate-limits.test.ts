import { expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { createRateLimits } from './rate-limits.ts';

const THREE_A_MINUTE = { hold_per_buyer: { max: 3, windowSeconds: 60 } };

function refusal(spend: () => void): unknown {
  try {
    spend();
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
  return null;
}

test('refuses the fourth of three, says when to come back, and lets in again then', () => {
  let now = 1_000;
  const limits = createRateLimits(THREE_A_MINUTE, () => now);
  const spend = () => limits.spend('hold_per_buyer', 'ann');

  expect([refusal(spend), refusal(spend), refusal(spend)]).toEqual([null, null, null]);
  now += 20_000;
  expect(refusal(spend)).toEqual({ reason: 'rate_limited', retryAfterMs: 40_000 });
  now += 40_000;
  expect(refusal(spend)).toBeNull();
});

test('counts each key and each limit by itself', () => {
  const limits = createRateLimits(THREE_A_MINUTE, () => 0);
  for (let i = 0; i < 3; i++) limits.spend('hold_per_buyer', 'ann');

  expect(refusal(() => limits.spend('hold_per_buyer', 'bo'))).toBeNull();
  expect(refusal(() => limits.spend('hold_per_address', 'ann'))).toBeNull();
});

test('counts nothing when it is off', () => {
  const limits = createRateLimits('off');
  expect(
    refusal(() => Array.from({ length: 10_000 }, () => limits.spend('sign_up_per_address', 'bench'))),
  ).toBeNull();
});
