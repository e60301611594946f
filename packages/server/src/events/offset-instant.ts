import { Temporal } from 'temporal-polyfill';

/** A moment as the venue's clock shows it, with its offset: `2027-06-12T19:30:00+02:00`. */
export function offsetInstant(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toString({ timeZone });
}
