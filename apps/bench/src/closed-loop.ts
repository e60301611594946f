import { build, type Histogram } from 'hdr-histogram-js';

export interface LoopFigures {
  seconds: number;
  perSecond: number;
  /** From sending to the answer, in microseconds. */
  latency: Histogram;
}

const LATENCY_US_MAX = 120_000_000;

export function newHistogram(): Histogram {
  return build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: LATENCY_US_MAX,
    numberOfSignificantValueDigits: 3,
  });
}

/**
 * Does `act` for 0 … total − 1 with `inFlight` of them under way at any time: each asks as soon as another is answered.
 * That measures throughput; its latencies are those of people who wait their turn before they ask.
 */
export function closedLoop(
  total: number,
  inFlight: number,
  act: (index: number) => Promise<unknown>,
): Promise<LoopFigures> {
  return loopWhile((index) => index < total, Math.min(inFlight, total), act);
}

/** The same for a time instead of a number; what is under way when it is over is still waited for and counted. */
export function closedLoopFor(
  seconds: number,
  inFlight: number,
  act: (index: number) => Promise<unknown>,
): Promise<LoopFigures> {
  const endsAt = performance.now() + seconds * 1_000;
  return loopWhile(() => performance.now() < endsAt, inFlight, act);
}

async function loopWhile(
  isWanted: (index: number) => boolean,
  inFlight: number,
  act: (index: number) => Promise<unknown>,
): Promise<LoopFigures> {
  const latency = newHistogram();
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (isWanted(next)) {
        const index = next++;
        const askedAt = performance.now();
        await act(index);
        recordSince(latency, askedAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  return { seconds, perSecond: next / seconds, latency };
}

/** `startedAt` as `performance.now()` told it. */
export function recordSince(histogram: Histogram, startedAt: number): void {
  const microseconds = Math.round((performance.now() - startedAt) * 1_000);
  histogram.recordValue(Math.min(LATENCY_US_MAX, Math.max(1, microseconds)));
}

export function millisecondsAt(histogram: Histogram, percentile: number): number {
  return histogram.getValueAtPercentile(percentile) / 1_000;
}
