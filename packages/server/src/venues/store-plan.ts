import { insertRows } from '../insert-rows.ts';
import type { Tx } from '../transaction.ts';
import { rowCountOf } from './draft-plan.ts';
import type { DraftOutcome, DraftSection } from './draft-plan.ts';
import { Seat, SeatingPlan, Section } from './seating-plan.ts';

/** Stores a plan for a venue that exists. 80,000 seats take about a second. */
export async function storePlan(
  tx: Tx,
  { planId, venueId }: { planId: string; venueId: string },
  { plan, report }: DraftOutcome,
  now: Date,
): Promise<void> {
  const { width, height, focus, shapes } = plan;
  await insertRows(tx, SeatingPlan, [
    { id: planId, venueId, width, height, focus, shapes, report, createdAt: now },
  ]);
  const sections = plan.sections.map((section, number) => ({
    planId,
    number,
    name: section.name,
    area: section.area,
    kind: section.kind,
    outline: section.outline,
    labelAt: section.labelAt,
    capacity: section.capacity,
    rowCount: rowCountOf(section),
  }));
  await insertRows(tx, Section, sections);
  await insertRows(
    tx,
    Seat,
    plan.sections.flatMap((section, number) => seatsOf(section, planId, number)),
  );
}

/** Places are numbered run by run, so that the neighbours of a place are the numbers beside it. */
function seatsOf(section: DraftSection, planId: string, number: number) {
  let place = 0;
  return section.rows.flatMap(({ label: rowLabel, seats }, row) =>
    seats.map(({ label, x, y, kind, guid }) => {
      return { planId, section: number, place: place++, row, rowLabel, label, x, y, kind, guid };
    }),
  );
}
