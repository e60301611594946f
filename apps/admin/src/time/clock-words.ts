const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time on the reader's own clock, as in `14:02`: for what the reader just did. */
export function clockNow(now = new Date()): string {
  return clock.format(now);
}

/** `10:47:31` at the venue. */
export function clockAtVenue(iso: string, timeZone: string, seconds = true): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** `Friday 27 November 2026` at the venue. */
export function dayAtVenue(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(new Date(iso))
    .replace(',', '');
}

/** `30 Nov, 09:00` at the venue. */
export function shortAtVenue(iso: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(
    new Date(iso),
  );
  return `${day}, ${clockAtVenue(iso, timeZone, false)}`;
}

/** `Sat 12 Jun 2027, 19:30` at the venue. */
export function startAtVenue(iso: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day.format(new Date(iso)).replace(',', '')}, ${clockAtVenue(iso, timeZone, false)}`;
}
