import type { PlanView, SectionRows } from '@onsale/schemas';
import { sectionTitle } from '../map/describe-place.ts';
import { parseSeatId, seatGeometry } from '../map/seat-geometry.ts';

/** Names for the ids in a problem: hand the answer to `problemWords` as its context. */
export function placeNames(plan: PlanView, rows: ReadonlyMap<number, SectionRows>) {
  const sectionName = (number: number): string => {
    const name = plan.sections.find((section) => section.number === number)?.name;
    if (name === undefined) return 'this section';
    return sectionTitle(name);
  };
  /** "section 112, row 9, seat 12", or less while the rows have not come. */
  const seatName = (seatId: string): string => {
    const parsed = parseSeatId(seatId);
    if (!parsed) return 'this seat';
    const found = rows.get(parsed.section);
    const geometry = found && seatGeometry(found);
    const seat = geometry?.seatOfPlace[parsed.place] ?? -1;
    if (!geometry || seat < 0) return `a seat of ${sectionName(parsed.section)}`;
    return `${sectionName(parsed.section)}, row ${geometry.rows[geometry.rowOf[seat]!]!.label}, seat ${geometry.labels[seat]}`;
  };
  return { seatName, sectionName };
}
