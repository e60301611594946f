import type { DraftOutcome } from '../../venues/draft-plan.ts';
import { rowLabel } from '../../venues/generator/row-labels.ts';
import { finished, generalSection, rectangle, seatedSection, shape, words } from './draft-blocks.ts';
import type { Runs } from './draft-blocks.ts';

const SEAT_GAP = 25;
const ROW_GAP = 29;

export interface Hall {
  /** Standing on the floor, nearest to the stage and behind. */
  front: number;
  rear: number;
  /** Rows of the balcony: on each side, and at the back. */
  sideRows: number;
  backRows: number;
}

/** Standing downstairs, a seated balcony on three sides upstairs. */
export function hallPlan({ front, rear, sideRows, backRows }: Hall): DraftOutcome {
  const width = Math.round(Math.sqrt((front + rear) * 620) / 100) * 100;
  const depth = ((front + rear) * 620) / width;
  const frontDepth = (depth * front) / (front + rear);
  const top = 230;
  const floor = [
    generalSection('Front standing', 'Floor', front, rectangle(-width / 2, top, width, frontDepth - 20)),
    generalSection(
      'Standing',
      'Floor',
      rear,
      rectangle(-width / 2, top + frontDepth, width, depth - frontDepth),
    ),
  ];
  const edge = width / 2 + 46;
  const sideSeats = Math.floor((depth * 0.82) / SEAT_GAP);
  const sideTop = top + depth * 0.14;
  const back = top + depth + 46;
  const letters = { area: 'Balcony', rowLabel: (row: number) => rowLabel(row, 'letters') };
  const balcony = [
    seatedSection(sideLines(-1, edge, sideTop, sideRows, sideSeats), { ...letters, name: 'Balcony left' }),
    seatedSection(backLines(width, back, backRows), { ...letters, name: 'Balcony back', wheelchairs: 4 }),
    seatedSection(sideLines(1, edge, sideTop, sideRows, sideSeats), { ...letters, name: 'Balcony right' }),
  ];
  const stage = rectangle(-width * 0.36, 0, width * 0.72, 190);
  return finished(
    { x: 0, y: 190 },
    [shape('stage', stage), words('Stage', { x: 0, y: 100 }, 46)],
    [...floor, ...balcony],
  );
}

/** Rows along a side wall, the first next to the floor; seats count away from the stage, with an aisle half way. */
function sideLines(side: 1 | -1, edge: number, top: number, rows: number, seats: number): Runs[] {
  const half = Math.floor(seats / 2);
  return Array.from({ length: rows }, (_, row) => {
    const x = side * (edge + row * ROW_GAP);
    const run = (count: number, from: number) =>
      Array.from({ length: count }, (_, seat) => ({ x, y: from + seat * SEAT_GAP }));
    return [run(half, top), run(seats - half, top + half * SEAT_GAP + 30)];
  });
}

/** Rows along the back in three parts, a seat more on each end of every row going back. */
function backLines(width: number, top: number, rows: number): Runs[] {
  const third = Math.floor((width - 60) / SEAT_GAP / 3);
  return Array.from({ length: rows }, (_, row) => {
    const sizes = [third + row, third, third + row];
    const total = sizes.reduce((sum, size) => sum + size, 0) * SEAT_GAP + 60;
    let x = -total / 2 + SEAT_GAP / 2;
    return sizes.map((size) => {
      const run = Array.from({ length: size }, (_, seat) => ({
        x: x + seat * SEAT_GAP,
        y: top + row * ROW_GAP,
      }));
      x += size * SEAT_GAP + 30;
      return run;
    });
  });
}
