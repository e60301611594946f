import type { PlanView, SectionAvailability, SectionRows } from '@onsale/schemas';

// A hall for the tests of this folder: two blocks of seats side by side, a floor in front of them.

const square = (x: number, y: number, width: number, height: number) => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

const block = (number: number, x: number) => ({
  number,
  name: String(number),
  area: 'Lower side',
  kind: 'seated' as const,
  outline: square(x, 100, 100, 100),
  labelAt: { x: x + 50, y: 150 },
  capacity: 16,
  rowCount: 4,
});

export const samplePlan: PlanView = {
  planId: '0190c3d2-7a3b-7cc0-8000-000000000001',
  venueId: '0190c3d2-7a3b-7cc0-8000-000000000002',
  width: 220,
  height: 220,
  focus: { x: 110, y: 0 },
  shapes: [],
  sections: [
    block(111, 0),
    block(112, 120),
    {
      number: 5,
      name: 'Floor',
      area: '',
      kind: 'general',
      outline: square(0, 20, 220, 60),
      labelAt: { x: 110, y: 50 },
      capacity: 300,
      rowCount: 0,
    },
  ],
};

/** Four rows of four, 20 apart: seat `r × 4 + s` at (20 + 20 s, 120 + 20 r). The last row's first seat is for a wheelchair. */
export const sampleRows: ReadonlyMap<number, SectionRows> = new Map(
  [111, 112].map((section, index) => [
    section,
    {
      section,
      rows: [0, 1, 2, 3].map((row) => ({
        label: String(row + 1),
        seats: [0, 1, 2, 3].map((seat) => ({
          place: row * 4 + seat,
          label: String(seat + 1),
          x: index * 120 + 20 + 20 * seat,
          y: 120 + 20 * row,
          kind: row === 3 && seat === 0 ? ('wheelchair' as const) : ('standard' as const),
        })),
      })),
    },
  ]),
);

export const sampleCategories = [
  { number: 0, letter: 'A', priceMinor: 14900, currency: 'EUR', name: 'Front' },
  { number: 1, letter: 'B', priceMinor: 11900, currency: 'EUR', name: 'Lower side' },
];

export const base64 = (bytes: number[]): string => btoa(String.fromCharCode(...bytes));

/** The first two rows are A, the others B; `states` by place, free where not given. */
export function sampleAvailability(
  section: number,
  states: Record<number, number> = {},
): SectionAvailability {
  const bytes = Array.from({ length: 16 }, (_, place) => states[place] ?? 0);
  const count = (state: number) => bytes.filter((byte) => byte === state).length;
  return {
    section,
    version: 1,
    capacity: 16,
    free: count(0),
    held: count(1),
    sold: count(2),
    states: base64(bytes),
    categories: base64(Array.from({ length: 16 }, (_, place) => (place < 8 ? 0 : 1))),
  };
}
