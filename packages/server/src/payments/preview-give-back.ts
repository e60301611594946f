import type { GiveBackPreview } from '@onsale/schemas';

export interface GiveBackFacts {
  state: string;
  /** Captured and not yet returned or due to be. */
  paidMinor: number;
  /** The last moment by the event's policy, or null when never. */
  until: Date | null;
  keepPercent: number;
}

/**
 * What giving back would bring, and what giving back brings: one function for both, so that nobody is shown one sum and
 * given another. The kept share is rounded to the buyer's advantage, in whole minor units.
 */
export function previewGiveBack(
  { state, paidMinor, until, keepPercent }: GiveBackFacts,
  now: Date,
): GiveBackPreview {
  const keptMinor = Math.floor((paidMinor * keepPercent) / 100);
  const sums = {
    until: until?.toISOString() ?? null,
    paidMinor,
    keptMinor,
    backMinor: paidMinor - keptMinor,
  };
  if (state !== 'paid') return { possible: false, why: 'not_paid', ...sums };
  if (until === null) return { possible: false, why: 'policy', ...sums };
  if (now >= until) return { possible: false, why: 'too_late', ...sums };
  return { possible: true, why: null, ...sums };
}
