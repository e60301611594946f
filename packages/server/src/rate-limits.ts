import { ProblemError } from './problem-error.ts';

export interface RateLimit {
  max: number;
  windowSeconds: number;
}

/** Every rate limit by name. Per address they are wide, because a whole campus may share one. */
export const RATE_LIMITS = {
  sign_in_per_email: { max: 10, windowSeconds: 300 },
  sign_in_per_address: { max: 100, windowSeconds: 300 },
  sign_up_per_address: { max: 60, windowSeconds: 3_600 },
  password_per_account: { max: 10, windowSeconds: 300 },
  hold_per_buyer: { max: 30, windowSeconds: 60 },
  hold_per_address: { max: 600, windowSeconds: 60 },
} as const satisfies Record<string, RateLimit>;
export type RateLimitName = keyof typeof RATE_LIMITS;

/** Changes to `RATE_LIMITS`, by name; or none of them at all, for benches that are one address. */
export type RateLimitOptions = Partial<Record<RateLimitName, RateLimit>> | 'off';

export interface RateLimits {
  /**
   * Counts one use of `name` by `key` (an address, an account, a buyer).
   * @throws ProblemError `rate_limited` with the milliseconds until the window ends
   */
  spend(name: RateLimitName, key: string): void;
  /** Nothing was used by `key` after all. */
  forget(name: RateLimitName, key: string): void;
}

/**
 * Counts in fixed windows in this process's memory: with N processes a limit is N times as wide, which is
 * enough against guessing and costs no round trip. A window's counts are dropped whole, so memory stays bounded.
 */
export function createRateLimits(options: RateLimitOptions = {}, clock: () => number = Date.now): RateLimits {
  if (options === 'off') return { spend() {}, forget() {} };
  const limits: Record<RateLimitName, RateLimit> = { ...RATE_LIMITS, ...options };
  const windows = new Map<RateLimitName, { endsAt: number; counts: Map<string, number> }>();

  return {
    spend(name, key) {
      const now = clock();
      const { max, windowSeconds } = limits[name];
      let window = windows.get(name);
      if (!window || window.endsAt <= now) {
        window = { endsAt: now + windowSeconds * 1_000, counts: new Map() };
        windows.set(name, window);
      }
      const count = (window.counts.get(key) ?? 0) + 1;
      window.counts.set(key, count);
      if (count > max)
        throw new ProblemError({ reason: 'rate_limited', retryAfterMs: Math.ceil(window.endsAt - now) });
    },

    forget(name, key) {
      windows.get(name)?.counts.delete(key);
    },
  };
}
