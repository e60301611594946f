import type { ImportReport, PlanShape, Point, SeatKind, SectionKind, SectionRows } from '@onsale/schemas';

export interface DraftSeat {
  label: string;
  x: number;
  y: number;
  kind: SeatKind;
  /** Unique in the plan; the interchange format's own id where there was one. */
  guid: string;
}

/** Seats that are neighbours in this order. An aisle ends a row object; what follows it `continues` the same row. */
export interface DraftRow {
  label: string;
  continues: boolean;
  seats: DraftSeat[];
}

export interface DraftSection {
  name: string;
  area: string;
  kind: SectionKind;
  outline: Point[];
  labelAt: Point;
  /** Seats, or people in general admission. */
  capacity: number;
  /** Empty in general admission. */
  rows: DraftRow[];
}

/** A plan before it is stored. The index of a section is its number; places are numbered row object by row object. */
export interface DraftPlan {
  width: number;
  height: number;
  focus: Point;
  shapes: PlanShape[];
  sections: DraftSection[];
}

export interface DraftOutcome {
  plan: DraftPlan;
  report: ImportReport;
}

/** Rows as people count them: the parts on both sides of an aisle are one. */
export function rowCountOf(section: DraftSection): number {
  return section.rows.filter((row) => !row.continues).length;
}

export function reportOn(
  plan: DraftPlan,
  { categories, findings }: Pick<ImportReport, 'categories' | 'findings'>,
): ImportReport {
  const seated = plan.sections.filter((section) => section.kind === 'seated');
  const general = plan.sections.filter((section) => section.kind === 'general');
  return {
    seats: total(seated, (section) => section.capacity),
    rows: total(seated, rowCountOf),
    sections: plan.sections.length,
    generalCapacity: total(general, (section) => section.capacity),
    categories,
    findings,
  };
}

/** The seats of every section as the map wants them. */
export function draftRows(plan: DraftPlan): SectionRows[] {
  return plan.sections.map((section, number) => {
    let place = 0;
    return {
      section: number,
      rows: section.rows.map(({ label, seats }) => ({
        label,
        seats: seats.map((seat) => ({
          place: place++,
          label: seat.label,
          x: seat.x,
          y: seat.y,
          kind: seat.kind,
        })),
      })),
    };
  });
}

function total<T>(list: T[], measure: (one: T) => number): number {
  return list.reduce((sum, one) => sum + measure(one), 0);
}
