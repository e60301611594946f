import { describe, expect, it } from 'vitest';
import { everyHour, marksOf, scale } from './hours.ts';

const hour = (at: string, places = 3) => ({ at, places, takingsMinor: places * 100 });

describe('the hours of a sale', () => {
  it('show a pause as one', () => {
    const shown = everyHour(
      [hour('2027-01-01T00:00:00Z'), hour('2027-01-01T14:00:00Z')],
      '2027-01-01T15:20:00Z',
    );
    expect(shown).toHaveLength(16);
    expect(shown[0]).toEqual(hour('2027-01-01T00:00:00Z'));
    expect(shown[14]).toEqual(hour('2027-01-01T14:00:00Z'));
    expect(shown[15]).toMatchObject({ at: '2027-01-01T15:00:00.000Z', places: 0 });
  });

  it('are at least twelve', () => {
    expect(everyHour([], '2027-01-01T15:20:00Z')).toHaveLength(12);
  });

  it('lose nothing, whatever minute an hour is written with', () => {
    const shown = everyHour([hour('2027-01-01T14:00:00+05:00', 7)], '2027-01-01T10:00:00Z');
    expect(shown.reduce((sum, { places }) => sum + places, 0)).toBe(7);
  });
});

it('scales to round numbers that hold the tallest', () => {
  expect(scale(0)).toEqual([0, 1]);
  expect(scale(3)).toEqual([0, 1, 2, 3]);
  expect(scale(47)).toEqual([0, 20, 40, 60]);
  expect(scale(440_593)).toEqual([0, 200_000, 400_000, 600_000]);
  for (const most of [1, 9, 10, 11, 99, 1234, 98_765])
    expect(scale(most).at(-1)).toBeGreaterThanOrEqual(most);
});

describe('when a chart says its hours are', () => {
  const from = (iso: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...hour(iso),
      at: new Date(Date.parse(iso) + index * 3_600_000).toISOString(),
    }));
  const words = (hours: ReturnType<typeof from>, every: number) =>
    marksOf(hours, 'Europe/Amsterdam', every).map((mark) => mark.words);

  it('is the clock within a day, the last hour always', () => {
    expect(words(from('2027-01-01T06:00:00Z', 12), 4)).toEqual(['10:00', '14:00', '18:00']);
  });

  it('is the day at its midnight over several, and the clock at the end', () => {
    expect(words(from('2027-01-01T10:00:00Z', 60), 8)).toEqual(['2 Jan', '3 Jan', '22:00']);
  });

  it('leaves a midnight out that would touch the end', () => {
    expect(words(from('2027-01-01T10:00:00Z', 40), 8)).toEqual(['2 Jan', '02:00']);
  });
});
