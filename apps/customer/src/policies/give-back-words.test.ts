import { describe, expect, it } from 'vitest';
import { giveBackWords } from './give-back-words.ts';

const id = '01900000-0000-7000-8000-000000000001';
const event = {
  timeZone: 'Europe/Amsterdam',
  venue: { id, name: 'Hall', city: 'Rotterdam', country: 'NL', address: '', timeZone: 'Europe/Amsterdam' },
  giveBackUntil: '2027-06-05T19:30:00+02:00',
};
const now = '2027-06-01T12:00:00Z';

describe('what giving back costs', () => {
  it('names the last moment on the venue’s clock', () => {
    expect(giveBackWords({ ...event, giveBack: { hoursBefore: 168, keepPercent: 0 } }, now)).toBe(
      'You can give tickets back yourself until Sat 5 June 2027, 19:30 Rotterdam time. You get all of your money back.',
    );
  });
  it('says what the organiser keeps', () => {
    expect(giveBackWords({ ...event, giveBack: { hoursBefore: 168, keepPercent: 5 } }, now)).toContain(
      'The organiser keeps 5 %',
    );
  });
  it('promises nothing once the last moment has passed', () => {
    const bought = { ...event, giveBack: { hoursBefore: 168, keepPercent: 5 } };
    expect(giveBackWords(bought, '2027-06-05T17:29:59Z')).toContain('yourself until');
    expect(giveBackWords(bought, '2027-06-05T17:30:00Z')).toBe(
      'Paid tickets for this event can no longer be given back.',
    );
  });
  it('is plain where nothing can be given back', () => {
    expect(
      giveBackWords({ ...event, giveBackUntil: null, giveBack: { hoursBefore: null, keepPercent: 0 } }, now),
    ).toBe('Tickets for this event cannot be given back.');
  });
});
