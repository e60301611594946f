import type { Point } from '@onsale/schemas';

/** Andrew's monotone chain, counted clockwise on a screen (y down). Collinear points are left out. */
export function convexHull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (list: Point[]) => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turnOf(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The convex outline that keeps `margin` from every point; never fewer than eight corners. */
export function paddedHull(points: Point[], margin: number): Point[] {
  const around = convexHull(points).flatMap(({ x, y }) =>
    Array.from({ length: 8 }, (_, corner) => {
      const angle = ((corner + 0.5) / 8) * 2 * Math.PI;
      return { x: x + margin * Math.cos(angle), y: y + margin * Math.sin(angle) };
    }),
  );
  return convexHull(around).map(rounded);
}

/** Even-odd rule. */
export function contains(polygon: Point[], { x, y }: Point): boolean {
  let inside = false;
  polygon.forEach((a, index) => {
    const b = polygon[(index + 1) % polygon.length]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

export function areaOf(polygon: Point[]): number {
  return Math.abs(signedAreaOf(polygon));
}

/** Centre of gravity; the mean of the corners when the polygon has no area. */
export function centreOf(polygon: Point[]): Point {
  const area = signedAreaOf(polygon);
  if (Math.abs(area) < 1e-9) return meanOf(polygon);
  let x = 0;
  let y = 0;
  polygon.forEach((a, index) => {
    const b = polygon[(index + 1) % polygon.length]!;
    const weight = a.x * b.y - b.x * a.y;
    x += (a.x + b.x) * weight;
    y += (a.y + b.y) * weight;
  });
  return rounded({ x: x / (6 * area), y: y / (6 * area) });
}

export function meanOf(points: Point[]): Point {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  });
  return rounded({ x: sum.x / points.length, y: sum.y / points.length });
}

/** A tenth of a plan unit is finer than anything drawn, and keeps plans small. */
export function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Positive when the way from `a` over `b` to `c` turns clockwise on a screen. */
export function turnOf(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Positive when the corners run clockwise on a screen. */
export function signedAreaOf(polygon: Point[]): number {
  return (
    polygon.reduce((sum, a, index) => {
      const b = polygon[(index + 1) % polygon.length]!;
      return sum + a.x * b.y - b.x * a.y;
    }, 0) / 2
  );
}
