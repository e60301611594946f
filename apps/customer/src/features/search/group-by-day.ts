import type { EventListing } from '@onsale/schemas';
import { whenAtVenue } from '@onsale/ui';

export type DayOfEvents = {
  isoDay: string;
  day: string;
  dayNumber: string;
  month: string;
  year: string;
  events: EventListing[];
};

/** Events in the order they come, under the day that the venue's calendar shows. */
export function groupByDay(events: readonly EventListing[]): DayOfEvents[] {
  const days = new Map<string, DayOfEvents>();
  for (const event of events) {
    const when = whenAtVenue(event.startsAt, event.timeZone, event.venue.city);
    const known = days.get(when.isoDay);
    if (known) known.events.push(event);
    else
      days.set(when.isoDay, {
        isoDay: when.isoDay,
        day: when.day,
        dayNumber: when.dayNumber,
        month: when.month,
        year: when.isoDay.slice(0, 4),
        events: [event],
      });
  }
  // Zones apart, a page sorted by instant may hop between two days: the days themselves stay in order.
  return [...days.values()].sort((a, b) => a.isoDay.localeCompare(b.isoDay));
}
