export type WhenAtVenue = {
  /** `Sat` */
  day: string;
  /** `12 June 2027` */
  date: string;
  /** `19:30`, on the venue's clock. */
  time: string;
  /** `Rotterdam time`, and the reader's own time where it differs: `Dover time, 16:00 yours`. */
  note: string;
  /** `12` and `Jun`, for the big numerals down the edge of a list. */
  dayNumber: string;
  month: string;
  /** `2027-06-12`: the day at the venue, to group by. */
  isoDay: string;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function partsAt(instant: Date, timeZone: string) {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of format.formatToParts(instant)) found[part.type] = part.value;
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = found;
  return { weekday, day, month, year, time: `${hour}:${minute}` };
}

/** The zone that this browser lives in. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * A start as people at the venue's door read it. Times are never shown without the place they belong to.
 * @param startsAt ISO 8601 with an offset
 * @param timeZone IANA name of the venue's zone
 * @param readerZone where the reader is; their own time is added when it is another one
 */
export function whenAtVenue(
  startsAt: string,
  timeZone: string,
  city: string,
  readerZone = ownTimeZone(),
): WhenAtVenue {
  const instant = new Date(startsAt);
  const there = partsAt(instant, timeZone);
  const here = partsAt(instant, readerZone);
  const sameDay = there.day === here.day && there.month === here.month;
  const place = city ? `${city} time` : 'local time';
  const isSame = sameDay && there.time === here.time;
  const own = sameDay ? here.time : `${here.weekday} ${here.time}`;
  return {
    day: there.weekday,
    date: `${there.day} ${there.month} ${there.year}`,
    time: there.time,
    note: isSame ? place : `${place}, ${own} yours`,
    dayNumber: there.day,
    month: there.month.slice(0, 3),
    isoDay: isoDayAt(instant, timeZone),
  };
}

/** "Sat 12 June 2027, 19:30 Rotterdam time" */
export function sentenceWhen(startsAt: string, timeZone: string, city: string): string {
  const there = partsAt(new Date(startsAt), timeZone);
  return `${there.weekday} ${there.day} ${there.month} ${there.year}, ${there.time} ${city ? `${city} time` : 'local time'}`;
}

function isoDayAt(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
