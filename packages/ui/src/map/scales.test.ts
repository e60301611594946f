import { expect, test } from 'vitest';
import { toPlan } from './camera.ts';
import { samplePlan, sampleRows } from './sample-plan.ts';
import { largestScale, openedView } from './scales.ts';
import { sceneOf } from './scene.ts';

const scene = sceneOf(samplePlan);
const section = scene.byNumber.get(112)!;
const size = { width: 390, height: 600 };
const PITCH = 20;
const SEAT = 0.8 * PITCH;

test('seats grow until they are comfortable, not further', () => {
  expect(largestScale(scene, sampleRows, 1) * SEAT).toBeCloseTo(46);
  const standing = { ...scene, sections: scene.sections.filter(({ kind }) => kind === 'general') };
  expect(largestScale(standing, sampleRows, 1.5)).toBe(12);
});

test('an opened section lies in the middle, its seats large enough for a finger', () => {
  const view = openedView(section, PITCH, size, { isTouch: true, min: 0.1, max: 10 });
  expect(toPlan(view, { x: 195, y: 300 })).toEqual({ x: 170, y: 150 });
  expect(view.k * SEAT).toBeGreaterThanOrEqual(27);
  expect(view.k * SEAT).toBeLessThanOrEqual(32);
});

test('a section that does not fit is opened at its middle rather than made too small', () => {
  const wide = { ...section, box: { minX: 0, minY: 100, maxX: 4000, maxY: 200 } };
  const view = openedView(wide, PITCH, size, { isTouch: true, min: 0.05, max: 10 });
  expect(view.k * SEAT).toBeCloseTo(27);
});
