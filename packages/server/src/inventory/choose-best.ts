import { SEAT_STATE } from '@onsale/schemas';
import {
  KIND_STANDARD,
  KIND_WHEELCHAIR,
  type PlanLayout,
  type SectionLayout,
} from '../venues/plan-layout.ts';
import type { SectionPlaces } from './section-places.ts';
import { freeOf } from './section-places.ts';

export interface BestWanted {
  quantity: number;
  together: boolean;
  stepFree: boolean;
  /** Whether a category of this number may be given; false also for places that no category covers. */
  allows: (category: number) => boolean;
}

export interface BestChoice {
  /** Seats by section. */
  seats: { section: number; place: number }[];
  /** General admission, when no seats fit. */
  area: { section: number; quantity: number } | null;
  together: boolean;
}

interface Candidate {
  section: number;
  first: number;
  lonely: boolean;
  distance: number;
}

/**
 * The best `quantity` places that are free, or null. In this order, the nearest to the focus first each time:
 * 1. neighbours in one row that leave no single seat, 2. neighbours in one row, 3. one general-admission section,
 * and when people need not sit together: 4. near each other with nobody alone, 5. wherever there are places.
 * The order is the one that seats.io documents for its best-available.
 */
export function chooseBest(
  sections: Iterable<SectionPlaces>,
  layout: PlanLayout,
  coverage: ReadonlyMap<number, Uint8Array>,
  wanted: BestWanted,
): BestChoice | null {
  const searched = [...sections];
  const neighbours = bestNeighbours(searched, layout, coverage, wanted);
  if (neighbours) return { seats: neighbours, area: null, together: true };
  const area = bestArea(searched, layout, coverage, wanted);
  if (area) return { seats: [], area, together: true };
  if (wanted.together) return null;
  const spread = nearestGroups(searched, layout, coverage, wanted);
  return spread && { seats: spread, area: null, together: false };
}

function bestNeighbours(
  searched: SectionPlaces[],
  layout: PlanLayout,
  coverage: ReadonlyMap<number, Uint8Array>,
  wanted: BestWanted,
): { section: number; place: number }[] | null {
  let best: Candidate | null = null;
  for (const places of searched) {
    const section = layout.sections.get(places.section);
    const categories = coverage.get(places.section);
    if (!section || !categories || places.kind !== 'seated' || freeOf(places) < wanted.quantity) continue;
    best = bestInSection(places, section, categories, wanted, best);
  }
  if (!best) return null;
  const { section, first } = best;
  return Array.from({ length: wanted.quantity }, (_, index) => ({ section, place: first + index }));
}

/** Slides a window of the wanted size along every run; `best` is what to beat. */
function bestInSection(
  places: SectionPlaces,
  section: SectionLayout,
  categories: Uint8Array,
  wanted: BestWanted,
  best: Candidate | null,
): Candidate | null {
  const { quantity } = wanted;
  for (const run of section.runs) {
    if (run.length < quantity) continue;
    const end = run.first + run.length;
    let fit = 0;
    let wheelchairs = 0;
    let distance = 0;
    for (let place = run.first; place < end; place++) {
      if (!mayTake(places, section, categories, place, wanted)) {
        fit = 0;
        wheelchairs = 0;
        distance = 0;
        continue;
      }
      fit += 1;
      distance += section.rank[place]!;
      if (section.kinds[place] === KIND_WHEELCHAIR) wheelchairs += 1;
      if (fit > quantity) {
        const left = place - quantity;
        distance -= section.rank[left]!;
        if (section.kinds[left] === KIND_WHEELCHAIR) wheelchairs -= 1;
      }
      if (fit < quantity || (wanted.stepFree && wheelchairs === 0)) continue;
      const first = place - quantity + 1;
      const candidate = { section: places.section, first, distance: distance / quantity, lonely: false };
      if (best && !best.lonely && best.distance <= candidate.distance) continue;
      candidate.lonely = leavesSingle(places.states, run.first, end, first, quantity);
      if (!best || isBetter(candidate, best)) best = candidate;
    }
  }
  return best;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.lonely === b.lonely ? a.distance < b.distance : !a.lonely;
}

function mayTake(
  places: SectionPlaces,
  section: SectionLayout,
  categories: Uint8Array,
  place: number,
  wanted: BestWanted,
): boolean {
  if (places.states[place] !== SEAT_STATE.free || !wanted.allows(categories[place]!)) return false;
  return wanted.stepFree || section.kinds[place] === KIND_STANDARD;
}

/** Whether taking `quantity` places from `first` leaves one free place alone beside them in the run [from, end). */
export function leavesSingle(
  states: Uint8Array,
  from: number,
  end: number,
  first: number,
  quantity: number,
): boolean {
  const free = (place: number) => place >= from && place < end && states[place] === SEAT_STATE.free;
  const after = first + quantity;
  return (free(first - 1) && !free(first - 2)) || (free(after) && !free(after + 1));
}

function bestArea(
  searched: SectionPlaces[],
  layout: PlanLayout,
  coverage: ReadonlyMap<number, Uint8Array>,
  wanted: BestWanted,
): { section: number; quantity: number } | null {
  const fitting = searched
    .filter((places) => places.kind === 'general' && freeOf(places) >= wanted.quantity)
    .filter((places) => wanted.allows(coverage.get(places.section)?.[0] ?? 255))
    .toSorted((a, b) => distanceOf(layout, a) - distanceOf(layout, b));
  return fitting[0] ? { section: fitting[0].section, quantity: wanted.quantity } : null;
}

function distanceOf(layout: PlanLayout, places: SectionPlaces): number {
  return layout.sections.get(places.section)?.distance ?? Infinity;
}

/** Groups of free neighbours, nearest first; a rest of one is avoided by giving the last group one more or one less. */
function nearestGroups(
  searched: SectionPlaces[],
  layout: PlanLayout,
  coverage: ReadonlyMap<number, Uint8Array>,
  wanted: BestWanted,
): { section: number; place: number }[] | null {
  const groups: { section: number; places: number[]; distance: number }[] = [];
  for (const places of searched) {
    const section = layout.sections.get(places.section);
    const categories = coverage.get(places.section);
    if (!section || !categories || places.kind !== 'seated') continue;
    for (const run of section.runs) {
      let group: number[] = [];
      for (let place = run.first; place <= run.first + run.length; place++) {
        if (place < run.first + run.length && mayTake(places, section, categories, place, wanted))
          group.push(place);
        else if (group.length > 0) {
          groups.push({ section: places.section, places: group, distance: section.rank[group[0]!]! });
          group = [];
        }
      }
    }
  }
  groups.sort((a, b) => a.distance - b.distance);
  return (
    fillFrom(
      groups.filter((group) => group.places.length > 1),
      wanted.quantity,
    ) ?? fillFrom(groups, wanted.quantity)
  );
}

function fillFrom(
  groups: { section: number; places: number[] }[],
  quantity: number,
): { section: number; place: number }[] | null {
  const taken: { section: number; place: number }[] = [];
  for (const group of groups) {
    const left = quantity - taken.length;
    const leavesOne = left - group.places.length === 1 && group.places.length > 2;
    const use = Math.min(left, leavesOne ? group.places.length - 1 : group.places.length);
    for (const place of group.places.slice(0, use)) taken.push({ section: group.section, place });
    if (taken.length === quantity) return taken;
  }
  return null;
}
