import type { EventAvailability } from '@onsale/schemas';
import { expect, it } from 'vitest';
import { withChanges } from './live-availability.ts';

const answer = (versions: number[], changed: number[]): EventAvailability => ({
  eventId: '018f3b54-0000-7000-8000-000000000000',
  versions,
  sections: changed.map((section) => ({
    section,
    version: versions[section]!,
    capacity: 2,
    free: 2,
    held: 0,
    sold: 0,
    states: 'AAA=',
    categories: 'AAA=',
  })),
  free: 4,
  categories: [],
  sale: { state: 'open', opensAt: null, closesAt: null },
  asOf: '2027-01-01T00:00:00Z',
});

it('keeps the sections that did not change and takes those that did', () => {
  const first = withChanges(undefined, answer([1, 1], [0, 1]));
  const second = withChanges(first, answer([1, 2], [1]));
  expect(second.sections.get(0)).toBe(first.sections.get(0));
  expect(second.sections.get(1)?.version).toBe(2);
  expect(second.versions).toEqual([1, 2]);
});

it('stays the same map when nothing changed, so that nothing is drawn again', () => {
  const first = withChanges(undefined, answer([1, 1], [0, 1]));
  expect(withChanges(first, answer([1, 1], [])).sections).toBe(first.sections);
});
