import { describe, expect, it } from 'vitest';
import { gapSentence, instantAtVenue, localAtVenue } from './venue-time.ts';

describe('a time at the venue', () => {
  it('carries the offset of its own day', () => {
    expect(instantAtVenue({ date: '2027-06-12', time: '19:30' }, 'Europe/Amsterdam')).toEqual({
      iso: '2027-06-12T19:30:00+02:00',
    });
    expect(instantAtVenue({ date: '2027-01-12', time: '19:30' }, 'Europe/Amsterdam')).toEqual({
      iso: '2027-01-12T19:30:00+01:00',
    });
    expect(instantAtVenue({ date: '2027-01-12', time: '19:30' }, 'Asia/Kathmandu')).toEqual({
      iso: '2027-01-12T19:30:00+05:45',
    });
  });

  it('comes back as it was typed', () => {
    for (const timeZone of [
      'Europe/Amsterdam',
      'America/New_York',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]) {
      const typed = { date: '2027-11-20', time: '21:15' };
      const instant = instantAtVenue(typed, timeZone);
      expect('iso' in instant && localAtVenue(instant.iso, timeZone)).toEqual(typed);
    }
  });

  it('does not exist when clocks jump over it', () => {
    const night = instantAtVenue({ date: '2027-03-28', time: '02:30' }, 'Europe/Amsterdam');
    expect(night).toEqual({ gap: { from: '02:00', to: '03:00' } });
    expect('gap' in night && gapSentence(night.gap, 'Rotterdam')).toBe(
      'Clocks in Rotterdam jump from 02:00 to 03:00 that night, so this time does not exist. Choose 03:00 or later.',
    );
    expect(instantAtVenue({ date: '2027-10-03', time: '02:10' }, 'Australia/Lord_Howe')).toEqual({
      gap: { from: '02:00', to: '02:30' },
    });
  });

  it('is the first of two when clocks show it twice', () => {
    expect(instantAtVenue({ date: '2027-10-31', time: '02:30' }, 'Europe/Amsterdam')).toEqual({
      iso: '2027-10-31T02:30:00+02:00',
    });
  });

  it('is unreadable when it is not a day or not a time', () => {
    expect(instantAtVenue({ date: '', time: '19:30' }, 'Europe/Amsterdam')).toEqual({ unreadable: true });
    expect(instantAtVenue({ date: '2027-02-31', time: '19:30' }, 'Europe/Amsterdam')).toEqual({
      unreadable: true,
    });
    expect(instantAtVenue({ date: '2027-02-20', time: '' }, 'Europe/Amsterdam')).toEqual({
      unreadable: true,
    });
  });
});
