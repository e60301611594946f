/** Minutes left at which the timer speaks up. */
export const ANNOUNCED_MINUTES = [5, 2, 1] as const;
/** With this much left, more time is offered. */
export const OFFER_BELOW_MS = 120_000;

/**
 * How far this computer's clock is behind the server's, in ms. Taken once per answer, so that a wrong clock
 * on a phone never shows a wrong hold.
 */
export function clockSkew(serverNow: string, receivedAt: number): number {
  return Date.parse(serverNow) - receivedAt;
}

/** Milliseconds left of a hold; never below 0. */
export function msLeft(heldUntil: string, skew: number, now: number): number {
  return Math.max(0, Date.parse(heldUntil) - (now + skew));
}

/** The minute to announce when the time left went from `before` to `after`, or null. */
export function minuteToAnnounce(before: number, after: number): number | null {
  for (const minute of [...ANNOUNCED_MINUTES].reverse()) {
    if (before > minute * 60_000 && after <= minute * 60_000 && after > 0) return minute;
  }
  return null;
}

/** Share of the timer's line that is still there, 0 to 1. */
export function shareLeft(left: number, totalSeconds: number): number {
  return totalSeconds > 0 ? Math.min(1, left / (totalSeconds * 1000)) : 0;
}
