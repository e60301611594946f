import { expect, test } from 'vitest';
import { hitTest, pitchOf, sceneOf, seatPosition, sectionsIn } from './scene.ts';
import { samplePlan, sampleRows } from './sample-plan.ts';

const scene = sceneOf(samplePlan);
const none = new Map();

test('finds the seat under the pointer, and the section between seats', () => {
  const seat = hitTest(scene, sampleRows, { x: 61, y: 141 });
  expect([seat?.section.number, seat?.seat]).toEqual([111, 6]);
  const gap = hitTest(scene, sampleRows, { x: 95, y: 195 });
  expect([gap?.section.number, gap?.seat]).toEqual([111, null]);
  expect(hitTest(scene, sampleRows, { x: 110, y: 150 })).toBeNull();
});

test('without rows the section itself is found', () => {
  const hit = hitTest(scene, none, { x: 61, y: 141 });
  expect([hit?.section.number, hit?.seat]).toEqual([111, null]);
  expect(hitTest(scene, none, { x: 110, y: 50 })?.section.name).toBe('Floor');
});

test('knows where a seat is once its rows are here', () => {
  expect(seatPosition(sampleRows, '112-5')).toEqual({ x: 160, y: 140, section: 112, seat: 5 });
  expect(seatPosition(none, '112-5')).toBeNull();
  expect(seatPosition(sampleRows, '112-99')).toBeNull();
  expect(seatPosition(sampleRows, 'nonsense')).toBeNull();
});

test('measures the distance between seats, and guesses it before', () => {
  const section = scene.byNumber.get(111)!;
  expect(pitchOf(sampleRows, section)).toBeCloseTo(20);
  expect(pitchOf(none, section)).toBeCloseTo(22.5);
});

test('lists the sections of a box in the order of the plan', () => {
  expect(
    sectionsIn(scene, { minX: 0, minY: 0, maxX: 220, maxY: 220 }).map((section) => section.number),
  ).toEqual([111, 112, 5]);
  expect(
    sectionsIn(scene, { minX: 130, minY: 110, maxX: 140, maxY: 120 }).map((section) => section.number),
  ).toEqual([112]);
});
