import { z } from 'zod';

export const Id = z.uuid();

/** ISO 8601 with an offset, as in `2027-06-12T19:30:00+02:00`. */
export const Instant = z.iso.datetime({ offset: true });
export const Day = z.iso.date();

/** A seat of a plan: section number and place in it, as in `112-345`. The same in every event on that plan. */
export const SeatId = z.string().regex(/^\d{1,5}-\d{1,6}$/, 'Not a seat');
export type SeatId = z.infer<typeof SeatId>;

export const Currency = z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, such as EUR');

export const TimeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'Not a time zone. Use a name such as Europe/Amsterdam');

export const Email = z.email('That does not look like an e-mail address').max(254).toLowerCase();

export const Point = z.object({ x: z.number(), y: z.number() });
export type Point = z.infer<typeof Point>;
