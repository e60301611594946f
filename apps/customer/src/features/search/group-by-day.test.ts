import type { EventListing } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import { groupByDay } from './group-by-day.ts';

function listing(name: string, startsAt: string, timeZone: string): EventListing {
  const id = '01900000-0000-7000-8000-000000000001';
  return {
    id,
    name,
    tagline: '',
    type: 'concert',
    startsAt,
    timeZone,
    durationMinutes: 120,
    status: 'published',
    sale: { state: 'open', opensAt: null, closesAt: null },
    venue: { id, name: 'Hall', city: 'City', country: 'NL' },
    organisation: { id, name: 'House' },
    currency: 'EUR',
    priceFromMinor: 1000,
    priceToMinor: 1000,
    capacity: 10,
    remaining: 10,
    pictureUrl: null,
  };
}

describe('events by day', () => {
  it('puts an event under the day at its venue, not at the reader', () => {
    const days = groupByDay([
      listing('late in New York', '2027-06-13T03:30:00Z', 'America/New_York'),
      listing('morning in Tokyo', '2027-06-13T01:00:00Z', 'Asia/Tokyo'),
    ]);
    expect(days.map((day) => [day.isoDay, day.events.map((event) => event.name)])).toEqual([
      ['2027-06-12', ['late in New York']],
      ['2027-06-13', ['morning in Tokyo']],
    ]);
  });

  it('keeps the order of the search within a day', () => {
    const days = groupByDay([
      listing('first', '2027-06-12T10:00:00Z', 'Europe/Amsterdam'),
      listing('second', '2027-06-12T18:00:00Z', 'Europe/Amsterdam'),
    ]);
    expect(days).toHaveLength(1);
    expect(days[0]!.events.map((event) => event.name)).toEqual(['first', 'second']);
    expect(days[0]).toMatchObject({ day: 'Sat', dayNumber: '12', month: 'Jun', year: '2027' });
  });
});
