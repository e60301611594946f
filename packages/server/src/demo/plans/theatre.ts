import type { Point } from '@onsale/schemas';
import type { DraftOutcome, DraftSection } from '../../venues/draft-plan.ts';
import { rowLabel } from '../../venues/generator/row-labels.ts';
import { finished, seatedSection, shape, words } from './draft-blocks.ts';
import type { BlockNames, Runs } from './draft-blocks.ts';

const SEAT_GAP = 25;
const ROW_GAP = 29;

export interface Theatre {
  /** Rows of each floor; 0 leaves the floor out. */
  stalls: number;
  circle: number;
  balcony: number;
  /** On each side wall. */
  boxes: number;
  /** From the middle of the stage to the front row; wider halls start farther back. */
  firstRadius: number;
}

/** The usual one: about 1,100 seats. */
export const GRAND_THEATRE: Theatre = { stalls: 16, circle: 7, balcony: 5, boxes: 5, firstRadius: 430 };

/** Rows on arcs about the stage, the upper floors drawn behind the stalls, boxes along both walls. */
export function theatrePlan({ stalls, circle, balcony, boxes, firstRadius }: Theatre): DraftOutcome {
  const sections: DraftSection[] = [];
  let radius = firstRadius;
  const floor = (
    area: string,
    rows: number,
    blocks: [name: string, from: number, to: number][],
    wheelchairs: number,
  ) => {
    if (rows === 0) return;
    for (const [name, from, to] of blocks) {
      const names: BlockNames = { name, area, rowLabel: (row) => rowLabel(row, 'letters') };
      const withPlaces = name.endsWith('centre') || blocks.length === 1 ? wheelchairs : 0;
      sections.push(seatedSection(fan(radius, rows, from, to), { ...names, wheelchairs: withPlaces }));
    }
    radius += rows * ROW_GAP + 70;
  };
  floor(
    'Stalls',
    stalls,
    [
      ['Stalls left', -34, -12.5],
      ['Stalls centre', -11.5, 11.5],
      ['Stalls right', 12.5, 34],
    ],
    4,
  );
  const side = boxSections(boxes, firstRadius);
  floor(
    'Circle',
    circle,
    [
      ['Circle left', -31, -12.5],
      ['Circle centre', -11.5, 11.5],
      ['Circle right', 12.5, 31],
    ],
    2,
  );
  floor('Balcony', balcony, [['Balcony', -26, 26]], 0);
  return finished(
    { x: 0, y: firstRadius * 0.66 },
    [shape('stage', stageOutline(firstRadius)), words('Stage', { x: 0, y: firstRadius * 0.32 }, 44)],
    [...sections, ...side],
  );
}

/** Rows between two angles (degrees from straight ahead, left is negative) about the middle of the stage. */
function fan(firstRadius: number, rows: number, from: number, to: number): Runs[] {
  return Array.from({ length: rows }, (_, row) => {
    const radius = firstRadius + row * ROW_GAP;
    const length = ((to - from) / 180) * Math.PI * radius;
    const count = Math.max(1, Math.floor(length / SEAT_GAP));
    const middle = (((from + to) / 2) * Math.PI) / 180;
    return [
      Array.from({ length: count }, (_, seat) =>
        onArc(radius, middle + ((seat - (count - 1) / 2) * SEAT_GAP) / radius),
      ),
    ];
  });
}

function boxSections(count: number, firstRadius: number): DraftSection[] {
  return (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: count }, (_, index) => {
      const radius = firstRadius + 40 + index * 96;
      const half = (62 / radius / Math.PI) * 180;
      const middle = side === 'left' ? -42 : 42;
      const number = index + 1 + (side === 'right' ? count : 0);
      return seatedSection(fan(radius, 2, middle - half, middle + half), {
        name: `Box ${number}`,
        area: `Boxes ${side}`,
        rowLabel: (row) => String(row + 1),
      });
    }),
  );
}

function stageOutline(firstRadius: number): Point[] {
  const front = Array.from({ length: 17 }, (_, corner) =>
    onArc(firstRadius * 0.66, ((44 - corner * 5.5) * Math.PI) / 180),
  );
  const half = firstRadius * 0.66 * Math.sin((44 * Math.PI) / 180);
  return [{ x: -half, y: firstRadius * 0.08 }, { x: half, y: firstRadius * 0.08 }, ...front];
}

function onArc(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: radius * Math.cos(angle) };
}
