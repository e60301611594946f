import type { Histogram } from 'hdr-histogram-js';
import { newHistogram, recordSince } from './closed-loop.ts';
import { randomFrom } from './shuffle.ts';

export interface OpenLoopFigures {
  /** From the moment the arrival was due, sent late or not, to its answer, in microseconds. */
  latency: Histogram;
  seconds: number;
}

const TICK_MS = 1;

/**
 * People arrive at `perSecond` on average and at random (exponential gaps), whether the earlier ones have been answered or
 * not. Latency counts from the scheduled arrival, so a stall is paid by everybody who came during it.
 */
export async function openLoop(
  perSecond: number,
  total: number,
  seed: number,
  act: (index: number, dueAt: number) => Promise<unknown>,
): Promise<OpenLoopFigures> {
  const random = randomFrom(seed);
  const latency = newHistogram();
  const underWay: Promise<unknown>[] = [];
  const startedAt = performance.now();
  let dueAt = startedAt;
  for (let index = 0; index < total;) {
    const now = performance.now();
    for (; index < total && dueAt <= now; index++) {
      const arrivedAt = dueAt;
      underWay.push(act(index, arrivedAt).then(() => recordSince(latency, arrivedAt)));
      dueAt += (-Math.log(1 - random()) / perSecond) * 1_000;
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(underWay);
  return { latency, seconds: (performance.now() - startedAt) / 1_000 };
}
