/** `2027-06-12 19:30`, on the venue's clock. */
export function venueTime(instant: string, timeZone: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
