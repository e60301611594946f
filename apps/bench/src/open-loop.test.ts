import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closedLoop, millisecondsAt } from './closed-loop.ts';
import { openLoop } from './open-loop.ts';

const STALL_MS = 120;
const PER_SECOND = 1_000;

/** Answers at once, but for one long moment in which nothing is answered. */
function stallingOnce(): (index: number) => Promise<void> {
  let stalledUntil = Infinity;
  return async (index) => {
    if (index === 20) stalledUntil = performance.now() + STALL_MS;
    const left = stalledUntil - performance.now();
    if (Number.isFinite(left) && left > 0) await wait(left);
  };
}

test('everybody who comes during a stall pays for it', async () => {
  const { latency } = await openLoop(PER_SECOND, 200, 1, stallingOnce());
  expect(millisecondsAt(latency, 80)).toBeGreaterThan(STALL_MS / 4);
});

test('a closed loop with one caller hides the same stall', async () => {
  const { latency } = await closedLoop(200, 1, stallingOnce());
  expect(millisecondsAt(latency, 80)).toBeLessThan(STALL_MS / 4);
});

test('no more are under way than was said', async () => {
  let [underWay, most] = [0, 0];
  await closedLoop(50, 7, async () => {
    most = Math.max(most, ++underWay);
    await wait(1);
    underWay--;
  });
  expect(most).toBe(7);
});
