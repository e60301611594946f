const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * "Sat 12 June 2027, 19:30 Rotterdam time": as people at the venue's door read it.
 * @param timeZone IANA name of the venue's zone
 */
export function venueTime(instant: Date, timeZone: string, city: string): string {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(instant)) found[type] = value;
  const { weekday, day, month, year, hour, minute } = found;
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute} ${city ? `${city} time` : 'local time'}`;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
