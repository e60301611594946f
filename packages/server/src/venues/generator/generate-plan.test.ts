import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GeneratePlanInput, SeatedSectionPlan } from '@onsale/schemas';
import { ProblemError } from '../../problem-error.ts';
import { contains } from '../polygon.ts';
import { generatePlan } from './generate-plan.ts';
import { rowLabel } from './row-labels.ts';

function seated(name: string, more: Partial<SeatedSectionPlan> = {}): SeatedSectionPlan {
  return {
    kind: 'seated',
    name,
    area: '',
    rows: 5,
    seatsPerRow: 10,
    rowLabels: 'letters',
    numberFrom: 'left',
    aislesAfter: [],
    curve: 0,
    growPerRow: 0,
    wheelchairPlaces: 0,
    ...more,
  };
}

const only = (more: Partial<SeatedSectionPlan>) => generatePlan([seated('Stalls', more)]).plan.sections[0]!;

function reasonFor(sections: GeneratePlanInput['sections']) {
  try {
    generatePlan(sections);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return null;
}

describe('rows and seats', () => {
  test('rows × seats, lettered from the front, numbered from the left', () => {
    const { rows, capacity } = only({});
    expect(capacity).toBe(50);
    expect(rows.map(({ label, seats }) => label + seats.length)).toEqual(['A10', 'B10', 'C10', 'D10', 'E10']);
    expect(rows[0]!.seats.map(({ label }) => label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(rows[0]!.seats[0]!.x).toBeLessThan(rows[0]!.seats[9]!.x);
    expect(rows[0]!.seats[0]!.y).toBeLessThan(rows[4]!.seats[0]!.y);
  });

  test('numbers from the right when asked', () => {
    const { rows } = only({ numberFrom: 'right', rowLabels: 'numbers' });
    expect(rows[1]!.label).toBe('2');
    expect(rows[0]!.seats[0]!.label).toBe('10');
  });

  test('leaves I and O out of the letters and goes on with AA', () => {
    expect([7, 8, 13, 23, 24, 25, 48].map((index) => rowLabel(index, 'letters'))).toEqual([
      'H',
      'J',
      'P',
      'Z',
      'AA',
      'AB',
      'BA',
    ]);
    expect(new Set(Array.from({ length: 200 }, (_, index) => rowLabel(index, 'letters'))).size).toBe(200);
  });

  test('an aisle makes two runs of one row and numbers go on across it', () => {
    const { rows } = only({ aislesAfter: [4] });
    expect(
      rows.slice(0, 2).map(({ continues, seats }) => [continues, seats.map(({ label }) => label).join(' ')]),
    ).toEqual([
      [false, '1 2 3 4'],
      [true, '5 6 7 8 9 10'],
    ]);
    const [left, right] = rows;
    const gap = right!.seats[0]!.x - left!.seats.at(-1)!.x;
    expect(gap).toBeGreaterThan(1.6 * (left!.seats[1]!.x - left!.seats[0]!.x));
  });

  test('grows going back, and an aisle in the middle stays in the middle', () => {
    const { rows } = only({ growPerRow: 2, aislesAfter: [5] });
    expect(rows.map(({ seats }) => seats.length)).toEqual([5, 5, 6, 6, 7, 7, 8, 8, 9, 9]);
  });

  test('never shrinks to nothing', () => {
    expect(only({ growPerRow: -4 }).rows.map(({ seats }) => seats.length)).toEqual([10, 6, 2, 1, 1]);
  });

  test('a full curve is a half circle around the stage', () => {
    const { rows } = only({ curve: 1, seatsPerRow: 30 });
    const [first, last] = [rows[0]!.seats[0]!, rows[0]!.seats.at(-1)!];
    const middle = rows[0]!.seats[15]!;
    const radius = (last.x - first.x) / 2;
    expect(middle.y - first.y).toBeGreaterThan(radius * 0.95);
    expect(first.y).toBeCloseTo(last.y, 0);
  });
});

describe('wheelchair places', () => {
  test('lie in the last row from the left, a companion beside each, never across an aisle', () => {
    const { rows } = only({ wheelchairPlaces: 3, aislesAfter: [3] });
    const last = rows.slice(-2);
    expect(last.map(({ seats }) => seats.map(({ kind }) => kind[0]).join(''))).toEqual(['wcs', 'wcwcsss']);
    expect(rows.slice(0, -2).every(({ seats }) => seats.every(({ kind }) => kind === 'standard'))).toBe(true);
  });

  test('more than the row has room for are refused with the number that fits', () => {
    expect(reasonFor([seated('Stalls', { wheelchairPlaces: 6 })])).toEqual({
      reason: 'bad_input',
      fields: [
        {
          path: 'sections.0.wheelchairPlaces',
          message: 'The last row has room for 5 with a companion beside each',
        },
      ],
    });
  });
});

describe('a whole plan', () => {
  test('stacks sections front to back facing the stage', () => {
    const { plan, report } = generatePlan([
      { kind: 'general', name: 'Floor', area: '', capacity: 400 },
      seated('Circle', { curve: 0.3, area: 'Seats' }),
      seated('Balcony', { area: 'Seats' }),
    ]);
    const depths = plan.sections.map(({ labelAt }) => labelAt.y);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    expect(plan.focus.y).toBeLessThan(depths[0]!);
    expect(plan.shapes[0]).toMatchObject({ role: 'stage' });
    expect(report).toMatchObject({
      seats: 100,
      rows: 10,
      sections: 3,
      generalCapacity: 400,
      categories: [
        { name: 'Floor', seats: 400 },
        { name: 'Seats', seats: 100 },
      ],
    });
  });

  test('refuses two sections of one name', () => {
    expect(reasonFor([seated('A'), seated('A')])).toMatchObject({
      reason: 'bad_input',
      fields: [{ path: 'sections.1.name' }],
    });
  });

  test('refuses more seats than a plan can have', () => {
    const huge = Array.from({ length: 4 }, (_, index) =>
      seated(`S${index}`, { rows: 200, seatsPerRow: 400 }),
    );
    expect(reasonFor(huge)).toMatchObject({ reason: 'bad_input', fields: [{ path: 'sections' }] });
  });

  test('no two seats are in one place, and every seat lies in its section and in the frame', () => {
    const section = fc.record({
      rows: fc.integer({ min: 1, max: 12 }),
      seatsPerRow: fc.integer({ min: 1, max: 40 }),
      curve: fc.double({ min: 0, max: 1, noNaN: true }),
      growPerRow: fc.integer({ min: -4, max: 4 }),
      aislesAfter: fc.array(fc.integer({ min: 1, max: 39 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 3 }), (shapes) => {
        const { plan } = generatePlan(shapes.map((shape, index) => seated(`S${index}`, shape)));
        const seats = plan.sections.flatMap((one) => one.rows.flatMap((row) => row.seats));
        seats.forEach((seat, index) => {
          const near = seats
            .slice(index + 1)
            .find((other) => Math.hypot(other.x - seat.x, other.y - seat.y) < 15);
          expect(near).toBeUndefined();
        });
        expect(seats.every(({ x, y }) => x > 0 && y > 0 && x < plan.width && y < plan.height)).toBe(true);
        for (const { outline, rows } of plan.sections) {
          expect(rows.every((row) => row.seats.every((seat) => contains(outline, seat)))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
