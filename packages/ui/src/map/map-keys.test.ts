import { expect, test } from 'vitest';
import { stepCursor } from './map-keys.ts';
import { sampleAvailability, sampleCategories, samplePlan, sampleRows } from './sample-plan.ts';
import { sceneOf } from './scene.ts';
import { looksOf } from './map-looks.ts';
import { neededRows } from './needed-rows.ts';
import { placesInside, rowTarget } from './paint-targets.ts';

const scene = sceneOf(samplePlan);
const step = (
  section: number,
  seat: number | null,
  arrow: 'left' | 'right' | 'up' | 'down',
  rows = sampleRows,
) => stepCursor(scene, rows, { section, seat }, arrow);

test('left and right go along the row, up and down to the next one', () => {
  expect(step(111, 5, 'right')).toEqual({ section: 111, seat: 6 });
  expect(step(111, 5, 'left')).toEqual({ section: 111, seat: 4 });
  expect(step(111, 5, 'down')).toEqual({ section: 111, seat: 9 });
  expect(step(111, 5, 'up')).toEqual({ section: 111, seat: 1 });
});

test('past the end of a row lies the next section', () => {
  expect(step(111, 7, 'right')).toEqual({ section: 112, seat: 4 });
  expect(step(112, 4, 'left')).toEqual({ section: 111, seat: 7 });
  expect(step(111, 4, 'left')).toEqual({ section: 111, seat: 4 });
});

test('from afar the arrows go from section to section', () => {
  expect(step(111, null, 'right', new Map())).toEqual({ section: 112, seat: null });
  expect(step(112, null, 'up', new Map())).toEqual({ section: 5, seat: null });
});

test('a row that runs up the screen is walked with up and down', () => {
  const turned = new Map(
    [...sampleRows].map(([section, { rows }]) => [
      section,
      {
        section,
        rows: rows.map((row) => ({
          ...row,
          seats: row.seats.map((seat) => ({ ...seat, x: seat.y, y: seat.x })),
        })),
      },
    ]),
  );
  expect(step(111, 5, 'down', turned)).toEqual({ section: 111, seat: 6 });
  expect(step(111, 5, 'right', turned)).toEqual({ section: 111, seat: 9 });
});

test('a stroke around seats names them, around all of them the section', () => {
  const around = (x: number, y: number, width: number, height: number) => [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  expect(placesInside(scene, sampleRows, around(10, 110, 40, 40))).toEqual([
    { section: 111, places: [0, 1, 4, 5] },
  ]);
  expect(placesInside(scene, sampleRows, around(0, 90, 115, 120))).toEqual([{ section: 111, places: null }]);
  expect(placesInside(scene, new Map(), around(0, 0, 220, 90))).toEqual([{ section: 5, places: null }]);
  expect(placesInside(scene, sampleRows, around(300, 300, 5, 5))).toEqual([]);
});

test('the row brush takes the row that is touched', () => {
  const section = scene.byNumber.get(112)!;
  expect(rowTarget(sampleRows, { section, seat: 6 })).toEqual({ section: 112, places: [4, 5, 6, 7] });
  expect(rowTarget(sampleRows, { section, seat: null })).toBeNull();
});

test('asks for the rows of a small plan at once, and of a large one where seats would be seen', () => {
  const props = {
    plan: samplePlan,
    rows: new Map(),
    onNeedRows: () => {},
    availability: new Map([111, 112].map((section) => [section, sampleAvailability(section)])),
    categories: sampleCategories,
    selected: new Set<string>(),
    mode: 'price' as const,
  };
  const size = { width: 400, height: 300 };
  const needed = (of = scene, over = {}, view = { k: 0.05, x: 0, y: 0 }) =>
    neededRows(of, { ...props, ...over }, looksOf(of, { ...props, ...over }), view, size);
  expect(needed()).toEqual([111, 112]);
  expect(needed(scene, { rows: sampleRows })).toEqual([]);
  const large = { ...scene, seatCount: 80_000 };
  expect(needed(large)).toEqual([]);
  expect(needed(large, {}, { k: 4.5, x: 0, y: -450 })).toEqual([111]);
  expect(needed(large, { selected: new Set(['112-3']) })).toEqual([112]);
});
