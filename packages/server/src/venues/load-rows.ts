import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeatKind, SectionRows } from '@onsale/schemas';
import { KIND_COMPANION, KIND_STANDARD, KIND_WHEELCHAIR, layoutOf } from './plan-layout.ts';
import type { Run, SectionLayout } from './plan-layout.ts';

const KIND_NAMES: Record<number, SeatKind> = {
  [KIND_STANDARD]: 'standard',
  [KIND_WHEELCHAIR]: 'wheelchair',
  [KIND_COMPANION]: 'companion',
};

/**
 * The seats of some sections, in the order asked for; sections that the plan does not have are left out, those of general
 * admission have no rows. Throws ProblemError `not_found` for a plan that does not exist.
 */
export async function loadRows(
  em: EntityManager,
  planId: string,
  sections: number[],
): Promise<SectionRows[]> {
  const layout = await layoutOf(em, planId);
  return sections.flatMap((number) => {
    const section = layout.sections.get(number);
    return section ? [{ section: number, rows: section.runs.map((run) => rowOf(section, run)) }] : [];
  });
}

function rowOf(section: SectionLayout, { first, length }: Run): SectionRows['rows'][number] {
  const seats = Array.from({ length }, (_, index) => {
    const place = first + index;
    return {
      place,
      label: section.seatLabel(place),
      x: section.xs[place]!,
      y: section.ys[place]!,
      kind: KIND_NAMES[section.kinds[place]!]!,
    };
  });
  return { label: section.rowLabel(first), seats };
}
