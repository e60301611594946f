import type { ImportReport } from '@onsale/schemas';
import type { Findings } from './findings.ts';
import type { RawPlan } from './raw-plan.ts';

const OPAQUE_ID = /^([0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{16,}|\d{4,})$/i;
const STATUS_WORD =
  /^(not[ _-]?available|unavailable|available|blocked|reserved|sold([ _-]?out)?|n\/?a|none|null)$/i;
const WITHOUT = 'Without a price group';

/** The price groups that seats name, in the order of the plan's list, with words for names that say nothing. */
export function priceGroups(plan: RawPlan, findings: Findings): ImportReport['categories'] {
  const groups = new Map<string, { color: string | null; seats: number }>();
  for (const { name, color } of plan.categories) if (!groups.has(name)) groups.set(name, { color, seats: 0 });
  const listed = new Set(groups.keys());
  for (const zone of plan.zones) {
    for (const row of zone.rows) {
      for (const seat of row.seats) {
        const name = seat.category ?? WITHOUT;
        const group = groups.get(name) ?? { color: null, seats: 0 };
        if (!groups.has(name)) groups.set(name, group);
        if (seat.category === null || !listed.has(name)) findings.note('unknown_category', name);
        group.seats++;
      }
    }
  }
  let opaque = 0;
  return [...groups].map(([given, group]) => {
    const isId = OPAQUE_ID.test(given);
    const name = isId ? `Price group ${++opaque}` : given;
    if (isId) findings.note('opaque_category', `${given} became ${name} (${group.seats} seats)`);
    else if (STATUS_WORD.test(given)) findings.note('opaque_category', `${given} (${group.seats} seats)`);
    return { name, ...group };
  });
}
