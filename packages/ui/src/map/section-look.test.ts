import { expect, test } from 'vitest';
import { describeSeat, describeSection, leftWords, priceWords, seatStanding } from './describe-place.ts';
import { paintedBytes } from './place-bytes.ts';
import { sampleAvailability, sampleCategories, samplePlan, sampleRows } from './sample-plan.ts';
import { seatGeometry } from './seat-geometry.ts';
import { sectionLook } from './section-look.ts';

const categories = new Map(sampleCategories.map((category) => [category.number, category]));
const section = samplePlan.sections[1]!;
const look = (availability = sampleAvailability(112), over = {}) =>
  sectionLook(availability, 16, { mode: 'price', categories, ...over });
const sold = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, place) => [place, 2]));

test('a section of two prices has both, the dearest first', () => {
  expect(look().bands.map(({ category, share }) => [category.letter, share])).toEqual([
    ['A', 0.5],
    ['B', 0.5],
  ]);
  expect(priceWords(look())).toBe('€119.00 to €149.00');
});

test('its price is that of what is still free', () => {
  expect(priceWords(look(sampleAvailability(112, sold(8))))).toBe('€119.00');
});

test('few, gone, closed and not yet known are told apart', () => {
  expect(look(sampleAvailability(112, sold(15))).state).toBe('few');
  expect(look(sampleAvailability(112, sold(16))).state).toBe('gone');
  expect(leftWords(look(sampleAvailability(112, sold(16))))).toBe('sold out');
  expect(leftWords(look(sampleAvailability(112, { ...sold(15), 15: 1 })))).toBe(
    'none free now, some are held',
  );
  expect(
    sectionLook({ ...sampleAvailability(112), capacity: 0, free: 0 }, 16, { mode: 'price', categories })
      .state,
  ).toBe('closed');
  expect(sectionLook(undefined, 16, { mode: 'price', categories }).state).toBe('loading');
});

test('a filter dims what has nothing of the kind left', () => {
  expect(look(sampleAvailability(112, sold(8)), { shownCategories: new Set([0]) }).isDim).toBe(true);
  expect(look(sampleAvailability(112, sold(8)), { shownCategories: new Set([1]) }).isDim).toBe(false);
  expect(look(sampleAvailability(112), { stepFreePlaces: [12] }).isDim).toBe(false);
  expect(look(sampleAvailability(112, { 12: 2 }), { stepFreePlaces: [12] }).isDim).toBe(true);
});

test('says aloud what the map shows', () => {
  const geometry = seatGeometry(sampleRows.get(112)!);
  expect(describeSection(section, look())).toBe('Section 112, Lower side, €119.00 to €149.00, 16 of 16 left');
  expect(describeSeat(section, geometry, 9, sampleCategories[1]!, 'free')).toBe(
    'Lower side, section 112, row 3, seat 2, €119.00, free',
  );
  expect(describeSeat(section, geometry, 12, sampleCategories[1]!, 'sold')).toBe(
    'Lower side, section 112, row 4, seat 1, wheelchair place, €119.00, sold',
  );
});

test('what is chosen is yours whatever the counts say', () => {
  const availability = sampleAvailability(112, { 3: 1 });
  const nobody = { availability, selected: new Set<string>() };
  expect(seatStanding('112-3', 3, nobody)).toBe('held');
  expect(seatStanding('112-3', 3, { ...nobody, selected: new Set(['112-3']) })).toBe('mine');
  expect(seatStanding('112-3', 3, { ...nobody, lost: new Set(['112-3']) })).toBe('lost');
  expect(seatStanding('112-4', 4, { ...nobody, availability: undefined })).toBe('off');
});

test('in the editor later paint lies over earlier, and what is left is unpriced', () => {
  const bytes = paintedBytes(
    [
      { number: 0, covers: [{ section: 112, places: null }] },
      {
        number: 1,
        covers: [
          { section: 112, places: [4, 5] },
          { section: 999, places: null },
        ],
      },
    ],
    samplePlan.sections,
  );
  expect([...bytes.get(112)!.subarray(3, 7)]).toEqual([0, 1, 1, 0]);
  expect([...bytes.get(111)!]).toEqual(Array(16).fill(255));
  expect(sectionLook(undefined, 16, { mode: 'paint', categories, painted: bytes.get(111)! }).state).toBe(
    'unpriced',
  );
  expect(
    sectionLook(undefined, 16, { mode: 'paint', categories, painted: bytes.get(112)! }).bands.map(
      (band) => band.share,
    ),
  ).toEqual([0.875, 0.125]);
});
