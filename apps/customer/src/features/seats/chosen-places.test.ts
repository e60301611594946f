import type { PlanView, SectionAvailability, SectionRows } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import { choiceOf, countPicked, placesPicked, sumOf, withAlternative } from './chosen-places.ts';
import type { KnownPlaces } from './chosen-places.ts';

const id = '01900000-0000-7000-8000-000000000001';
const base64 = (bytes: number[]) => btoa(String.fromCharCode(...bytes));
const outline = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
];

const plan: PlanView = {
  planId: id,
  venueId: id,
  width: 100,
  height: 100,
  focus: { x: 50, y: 0 },
  shapes: [],
  sections: [
    {
      number: 7,
      name: '112',
      area: '',
      kind: 'seated',
      outline,
      labelAt: { x: 0, y: 0 },
      capacity: 4,
      rowCount: 2,
    },
    {
      number: 8,
      name: 'Floor',
      area: '',
      kind: 'general',
      outline,
      labelAt: { x: 0, y: 0 },
      capacity: 100,
      rowCount: 0,
    },
  ],
};
const seat = (place: number, label: string) => ({ place, label, x: place, y: 0, kind: 'standard' as const });
const rows: SectionRows = {
  section: 7,
  rows: [
    { label: '9', seats: [seat(0, '11'), seat(1, '12')] },
    { label: '10', seats: [seat(2, '11'), seat(3, '12')] },
  ],
};
const availability = (
  section: number,
  states: number[] | null,
  categories: number[],
): SectionAvailability => ({
  section,
  version: 1,
  capacity: 4,
  free: 4,
  held: 0,
  sold: 0,
  states: states && base64(states),
  categories: base64(categories),
});
const category = (number: number, letter: string, priceMinor: number) => ({
  number,
  name: `Category ${letter}`,
  letter,
  priceMinor,
  currency: 'EUR',
  capacity: 4,
  remaining: 4,
});
const known: KnownPlaces = {
  plan,
  rows: new Map([[7, rows]]),
  sections: new Map([
    [7, availability(7, [0, 0, 0, 0], [3, 3, 4, 255])],
    [8, availability(8, null, [4])],
  ]),
  categories: [category(3, 'A', 11_900), category(4, 'B', 4_950)],
};

describe('what the buyer picked', () => {
  const picked = { seats: new Set(['7-2', '7-0']), areas: new Map([[8, 2]]) };

  it('is named and priced place by place, in the order of the plan', () => {
    expect(
      placesPicked(picked, known).map((place) => [
        place.sectionName,
        place.row,
        place.seat,
        place.letter,
        place.priceMinor,
      ]),
    ).toEqual([
      ['112', '9', '11', 'A', 11_900],
      ['112', '10', '11', 'B', 4_950],
      ['Floor', null, null, 'B', 4_950],
      ['Floor', null, null, 'B', 4_950],
    ]);
  });

  it('adds up to the sum that is asked for', () => {
    expect(sumOf(placesPicked(picked, known))).toBe(11_900 + 3 * 4_950);
    expect(countPicked(picked)).toBe(4);
  });

  it('becomes a choice with seats and numbers of people', () => {
    expect(choiceOf(picked)).toEqual({
      kind: 'chosen',
      seats: ['7-2', '7-0'],
      areas: [{ section: 8, quantity: 2 }],
    });
  });

  it('costs nothing where no category covers a seat, instead of a guess', () => {
    expect(placesPicked({ seats: new Set(['7-3']), areas: new Map() }, known)[0]).toMatchObject({
      letter: '',
      priceMinor: 0,
    });
  });
});

describe('an alternative in the same row', () => {
  it('replaces the seats of that row and keeps those of other rows', () => {
    const after = withAlternative({ seats: new Set(['7-0', '7-2']), areas: new Map() }, ['7-1'], known.rows);
    expect([...after.seats]).toEqual(['7-2', '7-1']);
  });

  it('replaces everything when it is as large as everything', () => {
    const after = withAlternative(
      { seats: new Set(['7-0', '7-2']), areas: new Map() },
      ['7-2', '7-3'],
      known.rows,
    );
    expect([...after.seats]).toEqual(['7-2', '7-3']);
  });
});
