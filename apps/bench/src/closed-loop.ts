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
export async function closedLoop(
  total: number,
  inFlight: number,
  act: (index: number) => Promise<unknown>,
): Promise<LoopFigures> {
  const latency = newHistogram();
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(inFlight, total) }, async () => {
      while (next < total) {
        const index = next++;
        const askedAt = performance.now();
        await act(index);
        latency.recordValue(Math.max(1, Math.round((performance.now() - askedAt) * 1_000)));
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  return { seconds, perSecond: total / seconds, latency };
}

export function millisecondsAt(histogram: Histogram, percentile: number): number {
  return histogram.getValueAtPercentile(percentile) / 1_000;
}
