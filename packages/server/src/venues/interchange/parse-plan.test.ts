import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportFinding } from '@onsale/schemas';
import { ProblemError } from '../../problem-error.ts';
import { contains } from '../polygon.ts';
import { parsePlan } from './parse-plan.ts';
import { plan, row, seat, tenSeats, zone } from './plan-fixture.ts';

function finding(source: unknown, kind: ImportFinding['kind']): ImportFinding | undefined {
  return parsePlan(source).report.findings.find((one) => one.kind === kind);
}

function faultsOf(source: unknown): string[] {
  try {
    parsePlan(source);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.reason === 'plan_unreadable')
      return error.problem.faults;
    throw error;
  }
  return [];
}

describe('a clean plan', () => {
  const clean = plan([
    zone('Stalls', [row('A', 100, tenSeats('a')), row('B', 128, tenSeats('b'))], {
      position: { x: 40, y: 20 },
    }),
    zone('Balcony', [row('A', 400, tenSeats('c'))]),
  ]);

  test('becomes sections, rows and seats without a finding', () => {
    const { plan: draft, report } = parsePlan(clean);
    expect(report).toEqual({
      seats: 30,
      rows: 3,
      sections: 2,
      generalCapacity: 0,
      categories: [{ name: 'Stalls', color: '#4a44c0', seats: 30 }],
      findings: [],
    });
    expect(draft.sections.map(({ name, kind, capacity }) => ({ name, kind, capacity }))).toEqual([
      { name: 'Stalls', kind: 'seated', capacity: 20 },
      { name: 'Balcony', kind: 'seated', capacity: 10 },
    ]);
    expect([draft.width, draft.height]).toEqual([1_000, 800]);
  });

  test('places a seat at zone + row + seat', () => {
    const first = parsePlan(clean).plan.sections[0]!.rows[1]!.seats[2]!;
    expect([first.x, first.y]).toEqual([40 + 0 + 150, 20 + 128 + 0]);
  });

  test('draws every section around its seats', () => {
    for (const section of parsePlan(clean).plan.sections) {
      for (const seat of section.rows.flatMap((one) => one.seats))
        expect(contains(section.outline, seat)).toBe(true);
    }
  });

  test('reads the same from text, with a byte order mark or without', () => {
    const text = JSON.stringify(clean);
    expect(parsePlan(text)).toEqual(parsePlan(clean));
    expect(parsePlan(`\uFEFF${text}`)).toEqual(parsePlan(clean));
  });

  test('says the same each time', () => {
    expect(parsePlan(clean)).toEqual(parsePlan(structuredClone(clean)));
  });
});

describe('ids', () => {
  test('the first seat with an id keeps it, later ones get ids that nobody came with', () => {
    const source = plan([
      zone('Stalls', [
        row('A', 100, [seat('1', 100, { seat_guid: 'x' }), seat('2', 125, { seat_guid: 'x' })]),
        row('B', 128, [seat('1', 100, { seat_guid: 'x-2' }), seat('2', 125, { seat_guid: undefined })]),
      ]),
    ]);
    const guids = parsePlan(source).plan.sections[0]!.rows.flatMap((one) =>
      one.seats.map(({ guid }) => guid),
    );
    expect(guids[0]).toBe('x');
    expect(guids[2]).toBe('x-2');
    expect(new Set(guids).size).toBe(4);
    expect(finding(source, 'duplicate_id')).toMatchObject({ count: 2, repaired: true });
  });

  test('ids are unique across zones too', () => {
    const source = plan([
      zone('One', [row('A', 1, tenSeats('a'))]),
      zone('Two', [row('A', 300, tenSeats('a'))]),
    ]);
    const guids = parsePlan(source).plan.sections.flatMap((one) =>
      one.rows.flatMap((r) => r.seats.map((s) => s.guid)),
    );
    expect(new Set(guids).size).toBe(20);
    expect(finding(source, 'duplicate_id')?.count).toBe(10);
  });
});

describe('neighbours', () => {
  const rowsOf = (seats: unknown[]) => {
    const outcome = parsePlan(plan([zone('Stalls', [row('A', 100, seats)])]));
    return { rows: outcome.plan.sections[0]!.rows, report: outcome.report };
  };

  test('a gap wider than 1.6 times the usual one ends a run, and the row stays one row', () => {
    const seats = [0, 25, 50, 75, 116, 141, 166].map((x, index) => seat(String(index + 1), x));
    const { rows, report } = rowsOf(seats);
    expect(rows.map((run) => [run.label, run.continues, run.seats.length])).toEqual([
      ['A', false, 4],
      ['A', true, 3],
    ]);
    expect(report.rows).toBe(1);
    expect(report.findings.map(({ kind }) => kind)).toEqual(['split_row']);
  });

  test('a gap of 1.6 times or less does not', () => {
    expect(rowsOf([0, 25, 50, 90, 115].map((x, index) => seat(String(index), x))).rows).toHaveLength(1);
  });

  test('a row object ends adjacency even where the next one goes on beside it', () => {
    const source = plan([
      zone('Stalls', [
        row('A', 100, [seat('1', 0), seat('2', 25)]),
        row('A', 100, [seat('3', 50), seat('4', 75)]),
      ]),
    ]);
    expect(
      parsePlan(source).plan.sections[0]!.rows.map((run) => run.seats.map(({ label }) => label)),
    ).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('seats in a jumbled order are put in order along the row', () => {
    const { rows } = rowsOf([50, 0, 100, 25, 75].map((x) => seat(String(x), x)));
    expect(rows.map((run) => run.seats.map(({ label }) => label))).toEqual([['0', '25', '50', '75', '100']]);
  });

  test('a row that counts down stays as it is', () => {
    const { rows } = rowsOf([75, 50, 25, 0].map((x) => seat(String(x), x)));
    expect(rows[0]!.seats.map(({ label }) => label)).toEqual(['75', '50', '25', '0']);
  });

  test('a row curved to more than a half circle stays whole', () => {
    const seats = Array.from({ length: 30 }, (_, index) => {
      const angle = (index / 30) * 1.6 * Math.PI;
      return seat(String(index), 0, { position: { x: 120 * Math.cos(angle), y: 120 * Math.sin(angle) } });
    });
    expect(rowsOf(seats).rows).toHaveLength(1);
  });
});

describe('words', () => {
  test('templates are filled in, and the words that the apps say themselves are left out', () => {
    const source = plan([
      zone('Stalls', [
        row('C', 100, tenSeats('a'), { seat_label: 'C-%s', row_label: 'Row %s' }),
        row('D', 128, tenSeats('b'), { seat_label: null, row_label: null }),
        row('E', 156, tenSeats('c'), { seat_label: 'Seat %s', row_label: 'Loge %s' }),
      ]),
    ]);
    const rows = parsePlan(source).plan.sections[0]!.rows;
    expect(rows.map(({ label, seats }) => [label, seats[0]!.label])).toEqual([
      ['C', 'C-1'],
      ['D', '1'],
      ['Loge E', '1'],
    ]);
  });

  test('a dollar sign in a number is only a dollar sign', () => {
    const source = plan([zone('Stalls', [row('A', 1, [seat('$&', 1)], { seat_label: 'x%s' })])]);
    expect(parsePlan(source).plan.sections[0]!.rows[0]!.seats[0]!.label).toBe('x$&');
  });

  test('two seats of a section never read the same', () => {
    const source = plan([
      zone('Stalls', [
        row('A', 100, [seat('1', 0), seat('1', 25), seat('1b', 50)]),
        row('A', 128, [seat('1', 0)]),
      ]),
    ]);
    const labels = parsePlan(source).plan.sections[0]!.rows.flatMap((one) =>
      one.seats.map(({ label }) => label),
    );
    expect(new Set(labels).size).toBe(4);
    expect(labels[0]).toBe('1');
    expect(finding(source, 'duplicate_label')?.repaired).toBe(true);
  });

  test('a zone without a name gets one, and zones with one name get two', () => {
    const source = plan([
      zone(undefined, [row('A', 100, tenSeats('a'))]),
      zone('Left', [row('A', 200, tenSeats('b'))]),
      zone('Left', [row('A', 300, tenSeats('c'))]),
    ]);
    expect(parsePlan(source).plan.sections.map(({ name }) => name)).toEqual(['Section 1', 'Left', 'Left 2']);
    expect(finding(source, 'unnamed_section')?.count).toBe(1);
    expect(finding(source, 'duplicate_label')?.examples).toEqual(['Left']);
  });
});

describe('price groups', () => {
  test('foreign ids get words, status words are pointed out, unlisted ones are added', () => {
    const id = '5f6e1c1e-58ee-4b0a-9c0e-3a3a0a8f7d11';
    const source = plan(
      [
        zone('Stalls', [
          row('A', 100, tenSeats('a', { category: id })),
          row('B', 128, tenSeats('b', { category: 'NOT AVAILABLE' })),
          row('C', 156, tenSeats('c', { category: 'Gold' })),
          row('D', 184, tenSeats('d', { category: undefined })),
        ]),
      ],
      { categories: [{ name: id, color: '#ff0000' }, { name: 'NOT AVAILABLE' }] },
    );
    expect(parsePlan(source).report.categories).toEqual([
      { name: 'Price group 1', color: '#ff0000', seats: 10 },
      { name: 'NOT AVAILABLE', color: null, seats: 10 },
      { name: 'Gold', color: null, seats: 10 },
      { name: 'Without a price group', color: null, seats: 10 },
    ]);
    expect(finding(source, 'opaque_category')).toMatchObject({ count: 2 });
    expect(finding(source, 'opaque_category')!.examples[0]).toContain(id);
    expect(finding(source, 'unknown_category')).toMatchObject({
      count: 20,
      examples: ['Gold', 'Without a price group'],
    });
  });
});

describe('what is drawn', () => {
  const area = (more: Record<string, unknown>) => ({ position: { x: 100, y: 50 }, rotation: 0, ...more });
  const withAreas = (...areas: unknown[]) => plan([zone('Stalls', [row('A', 300, tenSeats())], { areas })]);

  test('areas become shapes where they stand, rotated clockwise about their position', () => {
    const { shapes } = parsePlan(
      withAreas(area({ shape: 'rectangle', rectangle: { width: 40, height: 20 }, rotation: 90 })),
    ).plan;
    expect(shapes).toEqual([
      {
        kind: 'polygon',
        role: 'wall',
        points: [
          { x: 100, y: 50 },
          { x: 100, y: 90 },
          { x: 80, y: 90 },
          { x: 80, y: 50 },
        ],
      },
    ]);
  });

  test('what the words say decides which is the stage, and best means nearest to it', () => {
    const stage = area({
      shape: 'rectangle',
      rectangle: { width: 200, height: 60 },
      text: { text: 'Bühne', position: { x: 100, y: 30 } },
    });
    const { shapes, focus } = parsePlan(withAreas(stage)).plan;
    expect(shapes[0]).toMatchObject({ role: 'stage' });
    expect(shapes[1]).toMatchObject({ kind: 'text', text: 'Bühne', at: { x: 200, y: 80 } });
    expect(focus).toEqual({ x: 200, y: 80 });
  });

  test('the court around a named centre circle is the field too', () => {
    const court = area({ shape: 'rectangle', rectangle: { width: 400, height: 200 } });
    const centre = {
      position: { x: 300, y: 150 },
      shape: 'circle',
      circle: { radius: 30.5 },
      text: { text: 'Court', position: { x: 0, y: 0 } },
    };
    const { shapes } = parsePlan(withAreas(court, centre)).plan;
    expect(shapes.map((shape) => (shape.kind === 'polygon' ? shape.role : shape.text))).toEqual([
      'field',
      'field',
      'Court',
    ]);
  });

  test('fractional sizes are taken and told', () => {
    const source = withAreas(area({ shape: 'circle', circle: { radius: 137.842 } }));
    expect(finding(source, 'fractional_size')).toMatchObject({ count: 1, repaired: false });
  });

  test('without a stage the best seats are at the top middle', () => {
    const { focus, sections } = parsePlan(withAreas()).plan;
    const xs = sections[0]!.outline.map(({ x }) => x);
    expect(focus.x).toBeCloseTo((Math.min(...xs) + Math.max(...xs)) / 2, 1);
    expect(focus.y).toBe(Math.min(...sections[0]!.outline.map(({ y }) => y)));
  });

  test('a plan that leaves its frame is moved into it', () => {
    const { plan: draft } = parsePlan(plan([zone('Stalls', [row('A', -500, tenSeats())])]));
    for (const { x, y } of draft.sections[0]!.outline) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(draft.width);
      expect(y).toBeLessThanOrEqual(draft.height);
    }
  });
});

describe('general admission', () => {
  const floor = { position: { x: 0, y: 0 }, shape: 'rectangle', rectangle: { width: 300, height: 200 } };

  test('an area with a capacity takes people without seats', () => {
    const source = plan([
      zone('Hall', [row('A', 300, tenSeats())], {
        areas: [{ ...floor, capacity: 450, text: { text: 'Floor', position: { x: 0, y: 0 } } }],
      }),
    ]);
    const { plan: draft, report } = parsePlan(source);
    expect(draft.sections.map(({ name, kind, capacity }) => [name, kind, capacity])).toEqual([
      ['Hall', 'seated', 10],
      ['Floor', 'general', 450],
    ]);
    expect(report).toMatchObject({ seats: 10, generalCapacity: 450, findings: [] });
    expect(draft.shapes).toEqual([]);
  });

  test('a zone of areas alone may have the capacity', () => {
    const source = plan([zone('Terrace', [], { areas: [floor], capacity: 80 })]);
    expect(parsePlan(source).plan.sections).toMatchObject([
      { name: 'Terrace', kind: 'general', capacity: 80 },
    ]);
  });

  test('half a person is refused', () => {
    expect(faultsOf(plan([zone('Terrace', [], { areas: [{ ...floor, capacity: 0.5 }] })]))[0]).toContain(
      'capacity',
    );
  });
});

describe('plans of other tools and times', () => {
  test('unknown fields are told and left out', () => {
    const source = plan([
      zone('Stalls', [row('A', 100, tenSeats('', { status: 'free' }), { segment_breaks: [5] })], {
        label: 'x',
      }),
    ]);
    expect(finding(source, 'unknown_field')).toMatchObject({
      count: 12,
      repaired: false,
      examples: ['zone: label', 'row: segment_breaks', 'seat: status'],
    });
  });

  test('wheelchair and companion places are known as such', () => {
    const seats = [seat('1', 0, { wheelchair: true }), seat('2', 25, { companion: true }), seat('3', 50)];
    const { plan: draft, report } = parsePlan(plan([zone('Stalls', [row('A', 100, seats)])]));
    expect(draft.sections[0]!.rows[0]!.seats.map(({ kind }) => kind)).toEqual([
      'wheelchair',
      'companion',
      'standard',
    ]);
    expect(report.findings).toEqual([]);
  });

  test('the older form, with flat sizes and spacing instead of positions, is read', () => {
    const seats = ['1', '2', '3'].map((number) => ({
      seat_number: number,
      seat_guid: `g${number}`,
      category: 'Stalls',
    }));
    const source = plan([
      zone('Stalls', [row('A', 100, seats, { displayed: true, number_of_seats: 3, seats_spacing: 30 })], {
        areas: [{ shape: 'rectangle', position: { x: 10, y: 10 }, width: 80, height: 40, displayed: true }],
      }),
    ]);
    const { plan: draft, report } = parsePlan(source);
    const xs = draft.sections[0]!.rows[0]!.seats.map(({ x }) => x);
    expect(xs.map((x) => Math.round(x - xs[0]!))).toEqual([0, 30, 60]);
    expect(draft.shapes).toHaveLength(1);
    expect(report.findings.map(({ kind }) => kind).toSorted()).toEqual(['missing_position', 'old_format']);
  });

  test('empty rows are left out and told', () => {
    const source = plan([zone('Stalls', [row('A', 100, []), row('B', 128, tenSeats())])]);
    expect(parsePlan(source).report.rows).toBe(1);
    expect(finding(source, 'empty_row')).toMatchObject({ count: 1, examples: ['Zone 1 "Stalls", row "A"'] });
  });
});

describe('what cannot be read', () => {
  test('is refused with every reason at once, each naming the place', () => {
    const faults = faultsOf(
      plan([
        zone('Stalls', [row('A', 100, tenSeats())]),
        zone('Balcony', [
          row('C', 100, [
            seat('4', 0, { position: undefined }),
            { seat_guid: 'x', position: { x: 1, y: 1 } },
            7,
          ]),
        ]),
      ]),
    );
    expect(faults).toEqual([
      'Zone 2 "Balcony", row "C", seat 4 has no position',
      'Zone 2 "Balcony", row "C", seat 2 has no number',
      'Zone 2 "Balcony", row "C", seat 3 is not an object',
    ]);
  });

  test('names twenty reasons at most', () => {
    const seats = Array.from({ length: 50 }, (_, index) => seat(String(index), 0, { position: null }));
    expect(faultsOf(plan([zone('Stalls', [row('A', 100, seats)])]))).toHaveLength(20);
  });

  test.each([
    ['no JSON', '{"zones": [', 'This is not JSON'],
    ['another document', '[1, 2]', 'This is not a seating plan'],
    ['no zones', { name: 'x' }, 'no list of zones'],
    ['nobody to seat', plan([zone('Stalls', [])]), 'no seats'],
    [
      'a position that is no number',
      plan([zone('A', [], { position: { x: 'left', y: 2 } })]),
      'not two numbers',
    ],
    [
      'a seat at the end of the world',
      plan([zone('A', [row('A', 1, [seat('1', 1e300)])])]),
      'has no position',
    ],
  ])('%s', (_, source, sentence) => {
    expect(faultsOf(source)[0]).toContain(sentence);
  });

  test('is all that is ever thrown, whatever is sent', () => {
    const field = fc.oneof(
      fc.constantFrom(
        'zones',
        'rows',
        'seats',
        'areas',
        'position',
        'x',
        'y',
        'seat_number',
        'name',
        'capacity',
        'size',
      ),
      fc.string(),
    );
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(field, tie('value'), { maxKeys: 6 }),
      ),
    })).value;
    const coordinate = fc.oneof(fc.integer({ min: -2_000, max: 2_000 }), fc.double());
    const nearlyAPlan = fc.record({
      zones: fc.array(
        fc.record(
          {
            name: fc.oneof(fc.string(), anything),
            position: fc.oneof(fc.record({ x: coordinate, y: coordinate }), anything),
            rows: fc.array(
              fc.record({
                row_number: fc.string(),
                seats: fc.array(
                  fc.record({
                    seat_number: fc.string(),
                    seat_guid: anything,
                    category: anything,
                    position: fc.record({ x: coordinate, y: coordinate }),
                  }),
                ),
              }),
            ),
            areas: fc.array(anything),
          },
          { requiredKeys: ['rows'] },
        ),
      ),
      size: anything,
      categories: fc.oneof(fc.array(fc.record({ name: fc.string() })), anything),
    });
    fc.assert(
      fc.property(fc.oneof(anything, nearlyAPlan, fc.string()), (source) => {
        try {
          const { plan: draft, report } = parsePlan(source);
          const seats = draft.sections.flatMap((one) => one.rows.flatMap((run) => run.seats));
          expect(new Set(seats.map(({ guid }) => guid)).size).toBe(report.seats);
          expect(seats.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
          expect(draft.sections.every(({ outline, name }) => outline.length >= 3 && name.length > 0)).toBe(
            true,
          );
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          expect(error.problem.reason).toBe('plan_unreadable');
        }
      }),
      { numRuns: 200 },
    );
  });
});
