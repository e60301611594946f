import { SEAT_STATE } from '@onsale/schemas';
import { KIND_STANDARD } from '../venues/plan-layout.ts';
import type { BestWanted, Searched } from './best-wanted.ts';
import { freeOf } from './section-places.ts';

interface Group {
  section: number;
  places: number[];
  distance: number;
}

/** People split up: groups of free neighbours, nearest first, with nobody alone if that can be; else wherever there are places. */
export function nearestGroups(
  searched: Searched,
  wanted: BestWanted,
): { section: number; place: number }[] | null {
  const groups = freeGroups(searched, wanted).toSorted((a, b) => a.distance - b.distance);
  return fillInCompany(groups, wanted.quantity) ?? fill(groups, wanted.quantity);
}

function freeGroups({ layout, coverage, sections }: Searched, { stepFree, categories }: BestWanted): Group[] {
  const groups: Group[] = [];
  for (const places of sections.values()) {
    const section = layout.sections.get(places.section);
    const covered = coverage.get(places.section);
    if (!section || !covered || places.kind !== 'seated' || freeOf(places) === 0) continue;
    const mayTake = (place: number) =>
      places.states[place] === SEAT_STATE.free &&
      categories.includes(covered[place]!) &&
      (stepFree || section.kinds[place] === KIND_STANDARD);
    for (const run of section.runs) {
      let group: Group | null = null;
      for (let place = run.first; place < run.first + run.length; place++) {
        if (!mayTake(place)) group = null;
        else if (group) group.places.push(place);
        else
          groups.push((group = { section: places.section, places: [place], distance: section.rank[place]! }));
      }
    }
  }
  return groups;
}

/** Takes from the groups in order, two places or more from each, and never so many that one person would be left for the next. */
function fillInCompany(
  groups: readonly Group[],
  quantity: number,
): { section: number; place: number }[] | null {
  const taken: { section: number; place: number }[] = [];
  for (const { section, places } of groups) {
    const left = quantity - taken.length;
    const use = left - places.length === 1 ? places.length - 1 : Math.min(left, places.length);
    if (use < 2) continue;
    for (const place of places.slice(0, use)) taken.push({ section, place });
    if (taken.length === quantity) return taken;
  }
  return null;
}

function fill(groups: readonly Group[], quantity: number): { section: number; place: number }[] | null {
  const nearest = groups
    .flatMap(({ section, places }) => places.map((place) => ({ section, place })))
    .slice(0, quantity);
  return nearest.length === quantity ? nearest : null;
}
