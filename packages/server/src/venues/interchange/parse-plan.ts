import { reportOn } from '../draft-plan.ts';
import type { DraftOutcome } from '../draft-plan.ts';
import { framePlan } from '../frame-plan.ts';
import { draftSections, generalAreas } from './draft-sections.ts';
import { drawAreas, focusOf, placeAreas } from './draw-areas.ts';
import { planUnreadable } from './faults.ts';
import { Findings } from './findings.ts';
import { priceGroups } from './price-groups.ts';
import { readPlan } from './read-plan.ts';

/**
 * A seating plan in the interchange format (pretix, newest and older form; parsed JSON or its text), repaired where it can
 * be, with a report of what was repaired. Throws ProblemError `plan_unreadable` with up to 20 reasons, and nothing else.
 *
 * A row object is what adjacency means; it also ends at a gap wider than 1.6 times its median gap. Two additions of our
 * own are read: `capacity` on an area or a zone without rows makes it general admission, and `wheelchair` or `companion`
 * on a seat says what it is for.
 */
export function parsePlan(source: unknown): DraftOutcome {
  const findings = new Findings();
  const raw = readPlan(source, findings);
  const areas = placeAreas(raw);
  const sections = draftSections(raw, areas, findings);
  if (sections.length === 0) throw planUnreadable(['The plan has no seats and no area with a capacity']);
  const general = new Set(
    raw.zones.flatMap((zone) => generalAreas(zone, areas.get(zone) ?? []).map(({ area }) => area)),
  );
  const shapes = drawAreas([...areas.values()].flat().filter(({ area }) => !general.has(area)));
  const plan = framePlan({ focus: focusOf(shapes, sections), shapes, sections }, raw.size);
  return {
    plan,
    report: reportOn(plan, { categories: priceGroups(raw, findings), findings: findings.list() }),
  };
}
