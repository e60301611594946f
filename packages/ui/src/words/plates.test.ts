import { expect, test } from 'vitest';
import type { PlaceView } from '@onsale/schemas';
import { platesOf, seatRuns } from './plates.ts';

const place = (over: Partial<PlaceView>): PlaceView => ({
  seatId: '112-1',
  section: 112,
  sectionName: '112',
  row: '9',
  seat: '11',
  category: 1,
  categoryName: 'Lower side',
  letter: 'B',
  priceMinor: 11900,
  ...over,
});

test('joins neighbours and lists the rest, by number and not by text', () => {
  expect(seatRuns(['12', '9', '11', '10'])).toBe('9–12');
  expect(seatRuns(['14', '11', '12'])).toBe('11–12, 14');
  expect(seatRuns(['A2', 'A1'])).toBe('A1, A2');
});

test('one plate a row, and one that counts for standing places', () => {
  const plates = platesOf([
    place({ seat: '11' }),
    place({ seat: '12' }),
    place({ row: '10', seat: '3' }),
    place({ seatId: null, section: 2, sectionName: 'Floor', row: null, seat: null }),
    place({ seatId: null, section: 2, sectionName: 'Floor', row: null, seat: null }),
  ]);
  expect(plates.map(({ section, row, seats }) => [section, row, seats])).toEqual([
    ['112', '9', '11–12'],
    ['112', '10', '3'],
    ['Floor', null, '2 places'],
  ]);
});
