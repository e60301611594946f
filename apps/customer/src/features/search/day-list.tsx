import type { EventListing } from '@onsale/schemas';
import { EventRow } from './event-row.tsx';
import { groupByDay } from './group-by-day.ts';

/** People choose a night before an artist: the dates stand as big numerals down the edge. */
export function DayList({ events }: { events: readonly EventListing[] }) {
  const thisYear = String(new Date().getFullYear());
  return groupByDay(events).map((day) => (
    <section className="day" key={day.isoDay}>
      <h3 className="date">
        <span className="cap">{day.day}</span>
        <span className="dnum num">{day.dayNumber}</span>
        <span className="cap">{day.year === thisYear ? day.month : `${day.month} ${day.year}`}</span>
      </h3>
      <ul>
        {day.events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
    </section>
  ));
}
