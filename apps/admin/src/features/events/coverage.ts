import type { Coverage, PlanSection } from '@onsale/schemas';

/** What coverage is about: a category's number and the places it covers. */
export type Covering = { number: number; covers: Coverage[] };

type Sections = ReadonlyMap<number, PlanSection>;

/**
 * Gives places to one category and takes them from all others; `null` leaves them unsold.
 * A section that ends up whole is written as `places: null`, so that it stays whole when the plan is edited.
 */
export function paint<C extends Covering>(categories: C[], to: number | null, targets: Coverage[], sections: Sections): C[] {
  return categories.map((category) => {
    const change = category.number === to ? joined : without;
    const touched = targets.reduce((covers, target) => change(covers, target, sections), category.covers);
    return { ...category, covers: touched };
  });
}

/** Places of a category: seats, and heads in its general-admission sections. */
export function placesCovered(covers: Coverage[], sections: Sections, areaCapacities: ReadonlyMap<number, number>): number {
  return covers.reduce((sum, { section, places }) => sum + (places?.length ?? capacityOf(section, sections, areaCapacities)), 0);
}

export function capacityOf(section: number, sections: Sections, areaCapacities: ReadonlyMap<number, number>): number {
  const found = sections.get(section);
  if (!found) return 0;
  return found.kind === 'general' ? (areaCapacities.get(section) ?? found.capacity) : found.capacity;
}

/** How many places of each section have a category: for what is left unpriced. */
export function coveredBySection(categories: Covering[], sections: Sections): Map<number, number> {
  const covered = new Map<number, number>();
  for (const { covers } of categories) {
    for (const { section, places } of covers) {
      const size = places?.length ?? sections.get(section)?.capacity ?? 0;
      covered.set(section, (covered.get(section) ?? 0) + size);
    }
  }
  return covered;
}

/** Sections where nobody can buy, because no category covers any of their places. */
export function unpricedSections(categories: Covering[], sections: Sections): PlanSection[] {
  const covered = new Set(categories.flatMap(({ covers }) => covers.map(({ section }) => section)));
  return [...sections.values()].filter((section) => section.capacity > 0 && !covered.has(section.number));
}

/** The category of a whole section; `'several'` when its places differ, null when it has none. */
export function categoryOfSection(categories: Covering[], section: PlanSection): number | 'several' | null {
  const here = categories.filter(({ covers }) => covers.some((cover) => cover.section === section.number));
  if (here.length === 0) return null;
  const [only] = here;
  if (here.length > 1 || !only) return 'several';
  const cover = only.covers.find((candidate) => candidate.section === section.number);
  return cover?.places === null ? only.number : 'several';
}

/** One byte per place with its category's number, 255 for none: what the map reads. */
export function categoryBytes(categories: Covering[], section: PlanSection): Uint8Array {
  const bytes = new Uint8Array(section.kind === 'general' ? 1 : section.capacity).fill(255);
  for (const { number, covers } of categories) {
    for (const cover of covers) {
      if (cover.section !== section.number) continue;
      if (cover.places === null || section.kind === 'general') bytes.fill(number);
      else for (const place of cover.places) if (place < bytes.length) bytes[place] = number;
    }
  }
  return bytes;
}

/** A for the dearest, then B, C …; beyond Z it repeats, as on the server. */
export function lettersByPrice(priced: { number: number; priceMinor: number }[]): Map<number, string> {
  const dearestFirst = [...priced].sort((a, b) => b.priceMinor - a.priceMinor || a.number - b.number);
  return new Map(dearestFirst.map(({ number }, index) => [number, String.fromCharCode(65 + (index % 26))]));
}

/** A number that no category of the event has had, as far as the app can see. */
export function nextCategoryNumber(used: Iterable<number>): number | null {
  const taken = new Set(used);
  const next = Math.max(-1, ...taken) + 1;
  if (next <= 254) return next;
  for (let number = 0; number <= 254; number++) if (!taken.has(number)) return number;
  return null;
}

function joined(covers: Coverage[], target: Coverage, sections: Sections): Coverage[] {
  const others = covers.filter(({ section }) => section !== target.section);
  const before = covers.find(({ section }) => section === target.section);
  if (target.places === null || before?.places === null || isGeneral(target.section, sections)) {
    return [...others, { section: target.section, places: null }];
  }
  const places = new Set([...(before?.places ?? []), ...target.places]);
  const whole = places.size >= (sections.get(target.section)?.capacity ?? Infinity);
  return [...others, { section: target.section, places: whole ? null : ascending(places) }];
}

function without(covers: Coverage[], target: Coverage, sections: Sections): Coverage[] {
  const before = covers.find(({ section }) => section === target.section);
  if (!before) return covers;
  const others = covers.filter((cover) => cover !== before);
  if (target.places === null || isGeneral(target.section, sections)) return others;
  const gone = new Set(target.places);
  const whole = Array.from({ length: sections.get(target.section)?.capacity ?? 0 }, (_, place) => place);
  const left = (before.places ?? whole).filter((place) => !gone.has(place));
  return left.length === 0 ? others : [...others, { section: target.section, places: left }];
}

function isGeneral(section: number, sections: Sections): boolean {
  return sections.get(section)?.kind === 'general';
}

function ascending(places: Iterable<number>): number[] {
  return [...places].sort((a, b) => a - b);
}
