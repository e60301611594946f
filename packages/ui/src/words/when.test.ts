import { expect, test } from 'vitest';
import { sentenceWhen, whenAtVenue } from './when.ts';

test("shows the venue's clock and names the place", () => {
  const when = whenAtVenue('2027-06-12T19:30:00+02:00', 'Europe/Amsterdam', 'Rotterdam', 'Europe/Amsterdam');
  expect(when).toEqual({
    day: 'Sat',
    date: '12 June 2027',
    time: '19:30',
    note: 'Rotterdam time',
    dayNumber: '12',
    month: 'Jun',
    isoDay: '2027-06-12',
  });
});

test("adds the reader's own time only where it differs", () => {
  const dover = whenAtVenue('2026-11-28T15:00:00Z', 'Europe/London', 'Dover', 'Europe/Amsterdam');
  expect([dover.time, dover.note]).toEqual(['15:00', 'Dover time, 16:00 yours']);
  const paris = whenAtVenue('2026-11-28T15:00:00+01:00', 'Europe/Paris', 'Paris', 'Europe/Amsterdam');
  expect(paris.note).toBe('Paris time');
});

test('names the day as well when it is another one for the reader', () => {
  const when = whenAtVenue('2026-11-28T20:00:00-08:00', 'America/Los_Angeles', 'Oakland', 'Europe/Amsterdam');
  expect([when.day, when.time, when.note]).toEqual(['Sat', '20:00', 'Oakland time, Sun 05:00 yours']);
});

test('reads the same instant on both sides of the change to winter time', () => {
  // Clocks in Amsterdam went back at 03:00 on 25 October 2026: 02:30 happened twice, an hour apart.
  const first = whenAtVenue('2026-10-25T00:30:00Z', 'Europe/Amsterdam', 'Rotterdam', 'UTC');
  const second = whenAtVenue('2026-10-25T01:30:00Z', 'Europe/Amsterdam', 'Rotterdam', 'UTC');
  expect([first.time, second.time]).toEqual(['02:30', '02:30']);
  expect([first.note, second.note]).toEqual(['Rotterdam time, 00:30 yours', 'Rotterdam time, 01:30 yours']);
});

test('midnight is 00:00 and belongs to the day that begins', () => {
  const when = whenAtVenue('2026-12-31T23:00:00Z', 'Europe/Amsterdam', 'Rotterdam', 'Europe/Amsterdam');
  expect([when.day, when.date, when.time, when.isoDay]).toEqual([
    'Fri',
    '1 January 2027',
    '00:00',
    '2027-01-01',
  ]);
});

test('makes one sentence of it', () => {
  expect(sentenceWhen('2027-06-12T17:30:00Z', 'Europe/Amsterdam', 'Rotterdam')).toBe(
    'Sat 12 June 2027, 19:30 Rotterdam time',
  );
});
