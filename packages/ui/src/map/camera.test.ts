import { expect, test } from 'vitest';
import { between, clamped, toPlan, toScreen, viewAround, viewOf, visibleBox, zoomedAt } from './camera.ts';

const size = { width: 800, height: 600 };
const box = { minX: 0, minY: 0, maxX: 1000, maxY: 500 };

test('a plan point and its pixel are one and the same', () => {
  const view = { k: 2.5, x: -40, y: 17 };
  const there = toScreen(view, { x: 12, y: 34 });
  expect(toPlan(view, there)).toEqual({ x: 12, y: 34 });
});

test('the whole plan fits and lies in the middle', () => {
  const view = viewOf(box, size, 20);
  expect(view.k).toBeCloseTo(0.76);
  expect(toScreen(view, { x: 500, y: 250 })).toEqual({ x: 400, y: 300 });
  expect(toScreen(view, { x: 0, y: 0 }).x).toBeCloseTo(20);
});

test('zooming keeps the plan still under the pointer, within the limits', () => {
  const before = viewOf(box, size, 20);
  const at = { x: 123, y: 456 };
  const after = zoomedAt(before, 3, at, 0.1, 10);
  expect(toPlan(after, at).x).toBeCloseTo(toPlan(before, at).x);
  expect(toPlan(after, at).y).toBeCloseTo(toPlan(before, at).y);
  expect(zoomedAt(before, 100, at, 0.1, 10).k).toBe(10);
  expect(zoomedAt(before, 0.001, at, 0.5, 10).k).toBe(0.5);
});

test('the plan cannot be pushed off the screen', () => {
  const lost = clamped({ k: 2, x: -9000, y: 9000 }, box, size);
  const middle = toPlan(lost, { x: 400, y: 300 });
  expect(middle.x).toBeLessThanOrEqual(box.maxX);
  expect(middle.y).toBeGreaterThanOrEqual(box.minY);
  const small = clamped({ k: 0.1, x: 700, y: 10 }, box, size);
  expect(toScreen(small, { x: 500, y: 250 })).toEqual({ x: 400, y: 300 });
});

test('a flight starts and ends where it should', () => {
  const from = viewOf(box, size, 20);
  const to = viewAround({ x: 900, y: 100 }, 12, size);
  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 1)).toEqual(to);
  const half = between(from, to, 0.5);
  expect(half.k).toBeCloseTo(Math.sqrt(from.k * to.k));
});

test('what is on the screen is what the corners say', () => {
  expect(visibleBox({ k: 2, x: -100, y: -20 }, size)).toEqual({ minX: 50, minY: 10, maxX: 450, maxY: 310 });
});
