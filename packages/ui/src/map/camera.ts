/** Where the plan lies on the screen: `screen = plan × k + (x, y)`, in CSS pixels. */
export type View = { k: number; x: number; y: number };
export type Size = { width: number; height: number };
export type Box = { minX: number; minY: number; maxX: number; maxY: number };
export type XY = { x: number; y: number };

export const toScreen = (view: View, point: XY): XY => ({
  x: point.x * view.k + view.x,
  y: point.y * view.k + view.y,
});
export const toPlan = (view: View, point: XY): XY => ({
  x: (point.x - view.x) / view.k,
  y: (point.y - view.y) / view.k,
});

/** The part of the plan that is on the screen, and `margin` pixels more on each side. */
export function visibleBox(view: View, size: Size, margin = 0): Box {
  const from = toPlan(view, { x: -margin, y: -margin });
  const to = toPlan(view, { x: size.width + margin, y: size.height + margin });
  return { minX: from.x, minY: from.y, maxX: to.x, maxY: to.y };
}

/** The view that shows a box whole and in the middle, but no larger than `kMax` and no smaller than `kMin`. */
export function viewOf(box: Box, size: Size, padding: number, kMin = 0, kMax = Infinity): View {
  const width = Math.max(box.maxX - box.minX, 1e-6);
  const height = Math.max(box.maxY - box.minY, 1e-6);
  const room = {
    width: Math.max(size.width - 2 * padding, 1),
    height: Math.max(size.height - 2 * padding, 1),
  };
  const k = Math.max(kMin, Math.min(kMax, room.width / width, room.height / height));
  return viewAround({ x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 }, k, size);
}

/** The view at scale `k` with a point of the plan in the middle of the screen. */
export function viewAround(centre: XY, k: number, size: Size): View {
  return { k, x: size.width / 2 - centre.x * k, y: size.height / 2 - centre.y * k };
}

/** Scales by `factor` so that the plan stays still under the point `at` of the screen. */
export function zoomedAt(view: View, factor: number, at: XY, kMin: number, kMax: number): View {
  const k = Math.max(kMin, Math.min(kMax, view.k * factor));
  const under = toPlan(view, at);
  return { k, x: at.x - under.x * k, y: at.y - under.y * k };
}

/** Keeps at least the middle of the screen on the plan, and a plan smaller than the screen in its middle. */
export function clamped(view: View, box: Box, size: Size): View {
  const clampAxis = (at: number, min: number, max: number, length: number) => {
    const from = min * view.k + at;
    const to = max * view.k + at;
    if (to - from <= length) return length / 2 - ((min + max) / 2) * view.k;
    const slack = length * 0.42;
    if (from > slack) return at - (from - slack);
    if (to < length - slack) return at + (length - slack - to);
    return at;
  };
  return {
    k: view.k,
    x: clampAxis(view.x, box.minX, box.maxX, size.width),
    y: clampAxis(view.y, box.minY, box.maxY, size.height),
  };
}

/**
 * A view on the way from one to another: the scale moves by equal factors, and the point that both have in common
 * stays where it is. `share` from 0 to 1.
 */
export function between(from: View, to: View, share: number): View {
  if (share >= 1) return to;
  const k = from.k * (to.k / from.k) ** share;
  const along = Math.abs(to.k - from.k) < 1e-9 ? share : (k - from.k) / (to.k - from.k);
  return { k, x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along };
}

/** The curve of `--ease`, near enough: fast at first, then calm. */
export const eased = (share: number): number => 1 - (1 - share) ** 3;

export const isInside = (box: Box, point: XY): boolean =>
  point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY;
