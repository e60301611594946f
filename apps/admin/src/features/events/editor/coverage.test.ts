import type { Coverage, PlanSection } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import {
  asPaintedBefore,
  categoryOfSection,
  lettersByPrice,
  nextCategoryNumber,
  paint,
  placesCovered,
  unpricedPlaces,
} from './coverage.ts';

const section = (number: number, capacity: number, kind: 'seated' | 'general' = 'seated'): PlanSection => ({
  number,
  name: `${number}`,
  area: '',
  kind,
  outline: [],
  labelAt: { x: 0, y: 0 },
  capacity,
  rowCount: 1,
});
const stalls = section(1, 4);
const balcony = section(2, 3);
const floor = section(3, 500, 'general');
const sections = new Map([stalls, balcony, floor].map((each) => [each.number, each]));
const category = (number: number, covers: Coverage[] = []) => ({ number, covers });
const whole = (number: number): Coverage => ({ section: number, places: null });

describe('painting', () => {
  it('gives a section to one category and takes it from the other', () => {
    expect(paint([category(0, [whole(1)]), category(1)], 1, [whole(1)], sections)).toEqual([
      category(0),
      category(1, [whole(1)]),
    ]);
  });

  it('leaves the rest of a section where it was', () => {
    const painted = paint(
      [category(0, [whole(1)]), category(1)],
      1,
      [{ section: 1, places: [2, 3] }],
      sections,
    );
    expect(painted).toEqual([
      category(0, [{ section: 1, places: [0, 1] }]),
      category(1, [{ section: 1, places: [2, 3] }]),
    ]);
  });

  it('writes a section whole once all its seats are in one category', () => {
    const half = paint([category(0)], 0, [{ section: 1, places: [0, 1] }], sections);
    expect(paint(half, 0, [{ section: 1, places: [3, 2] }], sections)).toEqual([category(0, [whole(1)])]);
  });

  it('leaves places unsold', () => {
    expect(paint([category(0, [whole(1), whole(2)])], null, [whole(1)], sections)).toEqual([
      category(0, [whole(2)]),
    ]);
    expect(paint([category(0, [whole(2)])], null, [{ section: 2, places: [0] }], sections)).toEqual([
      category(0, [{ section: 2, places: [1, 2] }]),
    ]);
  });

  it('takes a general-admission section as one', () => {
    expect(paint([category(0)], 0, [{ section: 3, places: [0] }], sections)).toEqual([
      category(0, [whole(3)]),
    ]);
    expect(paint([category(0, [whole(3)])], null, [{ section: 3, places: [0] }], sections)).toEqual([
      category(0),
    ]);
  });

  it('never has a place in two categories, whatever is painted in whatever order', () => {
    let categories = [category(0), category(1), category(2)];
    for (let step = 0; step < 400; step++) {
      const target = sections.get(((step * 7) % 3) + 1)!;
      const places =
        step % 3 === 0 || target.kind === 'general'
          ? null
          : [step % target.capacity, (step * 5) % target.capacity];
      categories = paint(
        categories,
        step % 4 === 3 ? null : step % 4,
        [{ section: target.number, places }],
        sections,
      );
      for (const each of sections.values()) {
        const owners = categories.flatMap(({ covers }) =>
          covers
            .filter((cover) => cover.section === each.number)
            .flatMap(
              ({ places: some }) => some ?? Array.from({ length: each.capacity }, (_, place) => place),
            ),
        );
        expect(new Set(owners).size).toBe(owners.length);
      }
    }
  });
});

it('takes back what was painted, not what was typed', () => {
  const before = [{ number: 0, name: 'Stalls', covers: [whole(1)] }];
  const now = [
    { number: 0, name: 'Stalls left', covers: [] },
    { number: 1, name: 'Balcony', covers: [whole(1)] },
  ];
  expect(asPaintedBefore(before, now)).toEqual([{ number: 0, name: 'Stalls left', covers: [whole(1)] }]);
  expect(asPaintedBefore(now, before)).toEqual([{ number: 0, name: 'Stalls', covers: [] }, now[1]]);
});

it('counts seats, and heads where the event allows fewer', () => {
  expect(placesCovered([whole(1), { section: 2, places: [0] }, whole(3)], sections, new Map())).toBe(505);
  expect(placesCovered([whole(3)], sections, new Map([[3, 120]]))).toBe(120);
});

it('names the places that nobody can buy', () => {
  const categories = [
    category(0, [{ section: 1, places: [0, 2] }]),
    category(1, [{ section: 1, places: [3] }, whole(2)]),
  ];
  expect(unpricedPlaces(categories, sections)).toEqual([{ section: 1, places: [1] }, whole(3)]);
  expect(
    unpricedPlaces(paint(categories, 0, unpricedPlaces(categories, sections), sections), sections),
  ).toEqual([]);
});

it('says which category a section has, if one', () => {
  const categories = [category(4, [whole(1), { section: 2, places: [0] }])];
  expect(categoryOfSection(categories, stalls)).toBe(4);
  expect(categoryOfSection(categories, balcony)).toBe('several');
  expect(categoryOfSection(categories, floor)).toBeNull();
});

it('letters go by price, dearest first', () => {
  const letters = lettersByPrice([
    { number: 0, priceMinor: 100 },
    { number: 1, priceMinor: 900 },
    { number: 2, priceMinor: 100 },
  ]);
  expect([...letters]).toEqual([
    [1, 'A'],
    [0, 'B'],
    [2, 'C'],
  ]);
});

it('gives a new category a number above all others while there is one', () => {
  expect(nextCategoryNumber([])).toBe(0);
  expect(nextCategoryNumber([0, 7])).toBe(8);
  expect(nextCategoryNumber([254, 0])).toBe(1);
  expect(nextCategoryNumber(Array.from({ length: 255 }, (_, number) => number))).toBeNull();
});
