import { Temporal } from 'temporal-polyfill';

/** What native date and time inputs hold: `2027-06-12` and `19:30`. */
export type LocalTime = { date: string; time: string };

export type VenueInstant = { iso: string } | { gap: { from: string; to: string } } | { unreadable: true };

/**
 * The instant that a clock at the venue shows, as ISO 8601 with the offset of that day.
 * A time that clocks jump over has no instant: `gap` says from when to when they jump.
 * A time that clocks show twice is the first of the two.
 */
export function instantAtVenue({ date, time }: LocalTime, timeZone: string): VenueInstant {
  const clock = readClock(date, time);
  if (!clock) return { unreadable: true };
  const zoned = clock.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(clock)) return { iso: isoOf(zoned) };
  const later = clock.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const jump = later.getTimeZoneTransition('previous') ?? later;
  return { gap: { from: clockTime(jump, zoned.offset), to: clockTime(jump) } };
}

/** The clock at the venue at an instant. */
export function localAtVenue(iso: string, timeZone: string): LocalTime {
  const zoned = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
  return { date: zoned.toPlainDate().toString(), time: clockTime(zoned) };
}

/** One sentence for the person who chose a time that does not exist. */
export function gapSentence({ from, to }: { from: string; to: string }, city: string): string {
  const where = city ? `in ${city}` : 'there';
  return `Clocks ${where} jump from ${from} to ${to} that night, so this time does not exist. Choose ${to} or later.`;
}

/** Every time zone that this browser knows, by name. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

function readClock(date: string, time: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(time)) return null;
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`);
  } catch {
    return null; // 31 February, typed by hand
  }
}

function isoOf(zoned: Temporal.ZonedDateTime): string {
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `HH:MM`, as clocks of that offset show it; the zone's own when none is given. */
function clockTime(zoned: Temporal.ZonedDateTime, offset?: string): string {
  const seen = offset ? zoned.toInstant().toZonedDateTimeISO(offset) : zoned;
  return seen.toPlainTime().toString({ smallestUnit: 'minute' });
}
