import type { EventListing } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import { pickHeadline, soonOnSale } from './pick-headline.ts';

const NOW = Date.parse('2027-01-01T00:00:00Z');
const id = '01900000-0000-7000-8000-000000000001';

function listing(name: string, capacity: number, opensAt: string | null, remaining = capacity): EventListing {
  return {
    id,
    name,
    tagline: '',
    type: 'concert',
    startsAt: '2027-06-12T17:30:00Z',
    timeZone: 'Europe/Amsterdam',
    durationMinutes: 120,
    status: 'published',
    sale: { state: opensAt ? 'not_yet' : 'open', opensAt, closesAt: null },
    venue: { id, name: 'Hall', city: 'City', country: 'NL' },
    organisation: { id, name: 'House' },
    currency: 'EUR',
    priceFromMinor: 1000,
    priceToMinor: 1000,
    capacity,
    remaining,
    pictureUrl: null,
  };
}

describe('the event that the page opens with', () => {
  it('is the largest whose sale is still to open', () => {
    const events = [
      listing('open', 90_000, null),
      listing('small', 300, '2027-01-03T09:00:00Z'),
      listing('big', 60_000, '2027-01-09T09:00:00Z'),
    ];
    expect(pickHeadline(events, NOW)?.name).toBe('big');
  });
  it('is the largest with places left when no sale is coming', () => {
    const events = [listing('gone', 90_000, null, 0), listing('left', 800, null)];
    expect(pickHeadline(events, NOW)?.name).toBe('left');
  });
  it('is none when nothing is coming', () => {
    expect(pickHeadline([], NOW)).toBeNull();
  });
});

describe('sales that open next', () => {
  it('come in their order, each name once', () => {
    const events = [
      listing('Choir', 300, '2027-01-05T09:00:00Z'),
      listing('Choir', 300, '2027-01-02T09:00:00Z'),
      listing('Comets', 300, '2027-01-03T09:00:00Z'),
      listing('already open', 300, '2026-12-03T09:00:00Z'),
    ];
    expect(soonOnSale(events, NOW, 3).map((event) => [event.name, event.sale.opensAt])).toEqual([
      ['Choir', '2027-01-02T09:00:00Z'],
      ['Comets', '2027-01-03T09:00:00Z'],
    ]);
  });
});
