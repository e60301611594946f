import type { Point } from '@onsale/schemas';
import { SEAT_GAP } from './seat-block.ts';

/** How far back a plan is filled, column by column: what comes next moves up behind it as close as it may. */
export class Skyline {
  readonly #deepest = new Map<number, number>();

  cover(points: Point[]): void {
    for (const { x, y } of points) {
      const column = Math.round(x / SEAT_GAP);
      this.#deepest.set(column, Math.max(y, this.#deepest.get(column) ?? -Infinity));
    }
  }

  /** The least that `points` must move back to lie `gap` behind everything. */
  shiftFor(points: Point[], gap: number): number {
    return points.reduce((shift, { x, y }) => Math.max(shift, this.#depthNear(x) + gap - y), -Infinity);
  }

  #depthNear(x: number): number {
    const column = Math.round(x / SEAT_GAP);
    return [-1, 0, 1].reduce(
      (deepest, by) => Math.max(deepest, this.#deepest.get(column + by) ?? -Infinity),
      -Infinity,
    );
  }
}
