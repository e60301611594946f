import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VenueDetails } from '@onsale/schemas';
import { createUser } from '../accounts/create-user.ts';
import { stadiumPlan } from '../demo/plans/stadium.ts';
import { newId } from '../new-id.ts';
import { problemBehind } from '../problem-codes.ts';
import { testRuntime } from '../test-runtime.ts';
import type { TestRuntime, TestVisitor } from '../test-runtime.ts';
import { plan, row, tenSeats, zone } from './interchange/plan-fixture.ts';
import { loadRows } from './load-rows.ts';
import { makeVenue } from './make-venue.ts';
import { layoutOf } from './plan-layout.ts';

let world: TestRuntime;
let staff: { visitor: TestVisitor; organisationId: string };
beforeAll(async () => {
  world = await testRuntime();
  staff = await signedIn('venues@example.com');
});
afterAll(() => world[Symbol.asyncDispose]());

const venue: VenueDetails = {
  name: 'Small hall',
  city: 'Gouda',
  country: 'NL',
  address: '',
  timeZone: 'Europe/Amsterdam',
};
const hall = plan([
  zone('Stalls', [row('A', 100, tenSeats('a')), row('B', 128, tenSeats('b', { wheelchair: true }))]),
  zone('Balcony', [row('A', 400, tenSeats('a'))]),
]);

async function signedIn(email: string) {
  const password = 'correct horse battery';
  const { organisationId } = await createUser(world.em, {
    name: 'Ada',
    email,
    password,
    kind: 'personal',
    organisation: 'Hall',
  });
  const visitor = world.visitor();
  await visitor.office.account.signIn({ email, password });
  return { visitor, organisationId: organisationId! };
}

function importHall(more: object = {}) {
  const { visitor, organisationId } = staff;
  return visitor.office.venues.import({ organisationId, venueId: newId(), venue, plan: hall, ...more });
}

async function problemOf(promise: Promise<unknown>) {
  try {
    await promise;
    return null;
  } catch (error) {
    return error instanceof TRPCError ? problemBehind(error) : error;
  }
}

describe('an imported plan', () => {
  test('comes back as it was drawn', async () => {
    const shown = await importHall({ dryRun: true });
    const stored = await importHall();
    const { planId, venueId } = stored.venue.plan;
    expect(stored.venue.plan).toEqual({ ...shown.venue.plan, planId, venueId });
    const rows = await staff.visitor.office.venues.rows({ venueId, sections: [0, 1] });
    expect(rows).toEqual(shown.rows);
    expect(await staff.visitor.office.venues.get({ venueId })).toEqual(stored.venue);
    expect(stored.report.findings.map(({ kind, count }) => [kind, count])).toEqual([['duplicate_id', 10]]);
  });

  test('is listed with what it holds', async () => {
    const { venue: made } = await importHall();
    const listed = await staff.visitor.office.venues.list();
    expect(listed.find(({ id }) => id === made.id)).toEqual({
      id: made.id,
      ...venue,
      capacity: 30,
      seatCount: 30,
      sectionCount: 2,
      eventCount: 0,
    });
  });

  test('is not stored by a dry run', async () => {
    const { venue: shown } = await importHall({ dryRun: true });
    expect(await problemOf(staff.visitor.office.venues.get({ venueId: shown.id }))).toEqual({
      reason: 'not_found',
    });
  });

  test('asked for twice, also at once, is made once', async () => {
    const venueId = newId();
    const answers = await Promise.all([
      importHall({ venueId }),
      importHall({ venueId }),
      importHall({ venueId }),
    ]);
    expect(new Set(answers.map((answer) => answer.venue.plan.planId)).size).toBe(1);
    const listed = await staff.visitor.office.venues.list();
    expect(listed.filter(({ id }) => id === venueId)).toHaveLength(1);
  });

  test('under an id of another venue is refused', async () => {
    const venueId = newId();
    await importHall({ venueId });
    const other = importHall({ venueId, venue: { ...venue, name: 'Large hall' } });
    expect(await problemOf(other)).toEqual({ reason: 'id_reused' });
  });

  test('that cannot be read is refused with the place', async () => {
    const bad = plan([zone('Stalls', [row('A', 1, [{ seat_number: '4' }])])]);
    expect(await problemOf(importHall({ plan: bad }))).toEqual({
      reason: 'plan_unreadable',
      faults: ['Zone 1 "Stalls", row "A", seat 4 has no position'],
    });
  });
});

describe('a generated plan', () => {
  test('is stored with its aisles and standing room', async () => {
    const { visitor, organisationId } = staff;
    const made = await visitor.office.venues.generate({
      organisationId,
      venueId: newId(),
      venue,
      sections: [
        { kind: 'general', name: 'Floor', capacity: 300 },
        { kind: 'seated', name: 'Circle', rows: 3, seatsPerRow: 8, aislesAfter: [4], wheelchairPlaces: 1 },
      ],
    });
    expect(made.venue).toMatchObject({ capacity: 324, seatCount: 24, sectionCount: 2 });
    const layout = await layoutOf(world.em, made.venue.plan.planId);
    const circle = layout.sections.get(1)!;
    expect(circle.runs).toEqual([0, 1, 2, 3, 4, 5].map((run) => ({ row: run, first: run * 4, length: 4 })));
    expect([circle.rowLabel(9), circle.seatLabel(9), circle.rowLabel(12), circle.seatLabel(12)]).toEqual([
      'B',
      '2',
      'B',
      '5',
    ]);
    expect(Array.from(circle.kinds.slice(16, 20))).toEqual([1, 2, 0, 0]);
    expect(circle.rank[0]!).toBeGreaterThan(0);
    expect(layout.sections.get(0)).toMatchObject({ kind: 'general', capacity: 300, seatCount: 0, runs: [] });
  });
});

describe('strangers', () => {
  test('see no venue of others and make none in their name', async () => {
    const { venue: made } = await importHall();
    const { visitor } = await signedIn('stranger@example.com');
    const { organisationId } = staff;
    expect(await problemOf(visitor.office.venues.get({ venueId: made.id }))).toEqual({ reason: 'not_found' });
    expect(await problemOf(visitor.office.venues.rows({ venueId: made.id, sections: [0] }))).toEqual({
      reason: 'not_found',
    });
    const smuggled = visitor.office.venues.import({ organisationId, venueId: newId(), venue, plan: hall });
    expect(await problemOf(smuggled)).toEqual({ reason: 'not_found' });
    expect(await visitor.office.venues.list()).toEqual([]);
  });
});

test('a stadium of 80,000 seats is stored and laid out in seconds', async () => {
  const drawn = stadiumPlan();
  const asked = { organisationId: staff.organisationId, venueId: newId(), venue, dryRun: false };
  const started = performance.now();
  const { venue: made } = await makeVenue(world.em, asked, drawn);
  const stored = performance.now();
  const layout = await layoutOf(world.em, made.plan.planId);
  const seats = [...layout.sections.values()].reduce((sum, section) => sum + section.seatCount, 0);
  expect(seats).toBe(80_000);
  for (const section of layout.sections.values()) {
    expect(section.runs.reduce((sum, run) => sum + run.length, 0)).toBe(section.seatCount);
  }
  const [rows] = await loadRows(world.em, made.plan.planId, [12]);
  expect(rows!.rows[0]!.seats[0]).toMatchObject({
    place: 0,
    label: '1',
    ...at(drawn.plan.sections[12]!.rows[0]!.seats[0]!),
  });
  expect(stored - started).toBeLessThan(10_000);
});

function at({ x, y }: { x: number; y: number }) {
  return { x, y };
}
