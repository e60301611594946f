import type { PlanShape, Point } from '@onsale/schemas';
import { reportOn } from '../../venues/draft-plan.ts';
import type { DraftOutcome, DraftRow, DraftSection } from '../../venues/draft-plan.ts';
import { framePlan } from '../../venues/frame-plan.ts';
import { centreOf, rounded } from '../../venues/polygon.ts';
import { outlineOf } from '../../venues/section-outline.ts';

/** Points of one row, split where an aisle is. */
export type Runs = Point[][];

export interface BlockNames {
  name: string;
  area: string;
  rowLabel: (index: number) => string;
  /** Wheelchair places in the last row, each with a companion seat. */
  wheelchairs?: number;
}

/** A seated section from its rows, front to back; seats are numbered along each row and on across its aisles. */
export function seatedSection(
  lines: Runs[],
  { name, area, rowLabel, wheelchairs = 0 }: BlockNames,
): DraftSection {
  const rows = lines.flatMap((runs, row): DraftRow[] => {
    const label = rowLabel(row);
    let number = 0;
    return runs.map((points, run) => ({
      label,
      continues: run > 0,
      seats: points.map((point, index) => {
        number++;
        const forWheelchair = row === lines.length - 1 && run === 0 && index < wheelchairs * 2;
        const kind = forWheelchair ? (index % 2 === 0 ? 'wheelchair' : 'companion') : 'standard';
        return { label: String(number), ...rounded(point), kind, guid: `${name}-${label}-${number}` };
      }),
    }));
  });
  const capacity = rows.reduce((sum, row) => sum + row.seats.length, 0);
  return { name, area, kind: 'seated', ...outlineOf(rows), capacity, rows };
}

export function generalSection(
  name: string,
  area: string,
  capacity: number,
  corners: Point[],
  labelAt = centreOf(corners),
): DraftSection {
  return {
    name,
    area,
    kind: 'general',
    outline: corners.map(rounded),
    labelAt: rounded(labelAt),
    capacity,
    rows: [],
  };
}

export function rectangle(x: number, y: number, width: number, height: number): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

export function shape(role: 'stage' | 'field' | 'wall', points: Point[]): PlanShape {
  return { kind: 'polygon', role, points: points.map(rounded) };
}

export function words(text: string, at: Point, size: number, angle = 0): PlanShape {
  return { kind: 'text', text, at, size, angle };
}

export function finished(focus: Point, shapes: PlanShape[], sections: DraftSection[]): DraftOutcome {
  const plan = framePlan({ focus, shapes, sections }, null);
  return { plan, report: reportOn(plan, { categories: [], findings: [] }) };
}
