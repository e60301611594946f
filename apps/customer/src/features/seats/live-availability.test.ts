import type { EventAvailability, SectionAvailability } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import { withAnswer } from './live-availability.ts';

const section = (number: number, version: number, free: number): SectionAvailability => ({
  section: number,
  version,
  capacity: 10,
  free,
  held: 0,
  sold: 10 - free,
  states: null,
  categories: '',
});

const answer = (sections: SectionAvailability[], free = 0): EventAvailability => ({
  eventId: '01900000-0000-7000-8000-000000000001',
  versions: [],
  sections,
  free,
  categories: [],
  sale: { state: 'open', opensAt: null, closesAt: null },
  asOf: '2027-01-01T00:00:00Z',
});

describe('what is known of the places', () => {
  it('keeps a section that an answer leaves out', () => {
    const live = withAnswer(
      withAnswer(undefined, answer([section(1, 1, 10), section(2, 1, 10)])),
      answer([section(2, 2, 4)]),
    );
    expect(live.sections.get(1)?.free).toBe(10);
    expect(live.sections.get(2)?.free).toBe(4);
  });

  it('never goes back to an older version', () => {
    const live = withAnswer(withAnswer(undefined, answer([section(1, 5, 3)])), answer([section(1, 4, 9)]));
    expect(live.sections.get(1)?.free).toBe(3);
  });

  it('hands out the same map while nothing changes', () => {
    const before = withAnswer(undefined, answer([section(1, 1, 10)]));
    expect(withAnswer(before, answer([], 10)).sections).toBe(before.sections);
  });
});
