import type { EventSales } from '@onsale/schemas';
import { clockAtVenue, shortAtVenue } from '../../time/clock-words.ts';

export type Hour = EventSales['hours'][number];
const HOUR_MS = 3_600_000;
const SHOWN_MIN = 12;
const DAY_HOURS = 24;

/** The hours without a sale filled in, up to the hour of `asOf`, at least twelve of them: so that a pause is seen as one. */
export function everyHour(hours: Hour[], asOf: string): Hour[] {
  const known = new Map(hours.map((hour) => [startOfHour(hour.at), hour]));
  const last = Math.max(startOfHour(asOf), ...known.keys());
  const first = Math.min(last - (SHOWN_MIN - 1) * HOUR_MS, ...known.keys());
  const all: Hour[] = [];
  for (let at = first; at <= last; at += HOUR_MS) {
    all.push(known.get(at) ?? { at: new Date(at).toISOString(), places: 0, takingsMinor: 0 });
  }
  return all;
}

/**
 * Where a chart of these hours says when: at midnights, by their day, when it spans more than one; otherwise every few
 * hours, by the clock. The last hour is always said.
 * @param every hours between two words of the clock, so that they do not touch
 */
export function marksOf(hours: Hour[], timeZone: string, every: number): { index: number; words: string }[] {
  const last = hours.length - 1;
  const clock = (hour: Hour) => clockAtVenue(hour.at, timeZone, false);
  const manyDays = hours.length > DAY_HOURS + 2;
  return hours.flatMap((hour, index) => {
    if (index === last) return [{ index, words: clock(hour) }];
    if (!manyDays) return (last - index) % every === 0 ? [{ index, words: clock(hour) }] : [];
    const far = last - index >= every;
    return far && clock(hour) === '00:00'
      ? [{ index, words: shortAtVenue(hour.at, timeZone).split(',')[0]! }]
      : [];
  });
}

/** Round values for the lines behind a chart, from 0 to at least `most`: steps of 1, 2 or 5 times a power of ten. */
export function scale(most: number, lines = 4): number[] {
  const rough = Math.max(1, most) / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].find((factor) => factor * power >= rough)! * power);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, line) => line * step);
}

function startOfHour(iso: string): number {
  return Math.floor(Date.parse(iso) / HOUR_MS) * HOUR_MS;
}
