import type { VenueListing } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import { freshDetails, likelyCountry } from './venue-details.ts';

describe('the country a new venue starts with', () => {
  it('is the one the browser speaks of', () => {
    expect(likelyCountry('nl-BE')).toBe('BE');
    expect(likelyCountry('ja')).toBe('JP');
    expect(likelyCountry('zh-Hant-TW')).toBe('TW');
  });
  it('survives a browser that names no proper language', () => {
    expect(likelyCountry('en-US@posix')).toBe('US');
    expect(likelyCountry('C')).toBe('');
    expect(likelyCountry('')).toBe('');
  });
});

describe('where a new venue starts', () => {
  const rotterdam = venue('0190b1c0-0000-7000-8000-000000000000', 'Rotterdam', 'NL', 'Europe/Amsterdam');
  const porto = venue('0190b1c0-ffff-7000-8000-000000000000', 'Porto', 'PT', 'Europe/Lisbon');

  it('is where the last one was made, in whatever order they are listed', () => {
    const there = { city: 'Porto', country: 'PT', timeZone: 'Europe/Lisbon' };
    expect(freshDetails([rotterdam, porto])).toMatchObject(there);
    expect(freshDetails([porto, rotterdam])).toMatchObject(there);
  });

  it('does not take over the name or the address', () => {
    expect(freshDetails([rotterdam])).toMatchObject({ name: '', address: '' });
  });

  it('is no city in particular before there is one', () => {
    expect(freshDetails([]).city).toBe('');
  });
});

function venue(id: string, city: string, country: string, timeZone: string): VenueListing {
  const counts = { capacity: 10, seatCount: 10, sectionCount: 1, eventCount: 0 };
  return { id, name: 'Silo 9', address: 'Quay 4', city, country, timeZone, ...counts };
}
