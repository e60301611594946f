import type { Box, XY } from './camera.ts';

export function boxOf(points: readonly XY[]): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { x, y } of points) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  return box;
}

/** Area by the shoelace formula, in square plan units. */
export function areaOf(points: readonly XY[]): number {
  let twice = 0;
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length]!;
    twice += point.x * next.y - next.x * point.y;
  });
  return Math.abs(twice) / 2;
}

/** Whether a point is inside, by counting crossings to the right of it. */
export function contains(points: readonly XY[], at: XY): boolean {
  let isIn = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const a = points[i]!;
    const b = points[j]!;
    if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  }
  return isIn;
}

/** Distance from a point to the nearest edge: how much room a label has around it. */
export function roomAround(points: readonly XY[], at: XY): number {
  let nearest = Infinity;
  points.forEach((from, index) => {
    const to = points[(index + 1) % points.length]!;
    const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
    const along =
      length === 0
        ? 0
        : Math.max(
            0,
            Math.min(1, ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length),
          );
    nearest = Math.min(
      nearest,
      Math.hypot(at.x - from.x - along * (to.x - from.x), at.y - from.y - along * (to.y - from.y)),
    );
  });
  return nearest;
}
