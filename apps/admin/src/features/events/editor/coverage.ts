import type { Coverage, PlanSection } from '@onsale/schemas';

/** What coverage is about: a category's number and the places it covers. */
export type Covering = { number: number; covers: Coverage[] };

type Sections = ReadonlyMap<number, PlanSection>;

/**
 * Gives places to one category and takes them from all others; `null` leaves them unsold.
 * A section that ends up whole is written as `places: null`, so that it stays whole when the plan is edited.
 */
export function paint<C extends Covering>(
  categories: C[],
  to: number | null,
  targets: Coverage[],
  sections: Sections,
): C[] {
  return categories.map((category) => {
    const change = category.number === to ? joined : without;
    const touched = targets.reduce((covers, target) => change(covers, target, sections), category.covers);
    return { ...category, covers: touched };
  });
}

/**
 * The categories as they were, for an undo, but with what has been typed into them since: an undo takes back what was
 * painted, added or removed, not a name or a price.
 */
export function asPaintedBefore<C extends Covering>(before: C[], now: C[]): C[] {
  const typed = new Map(now.map((category) => [category.number, category]));
  return before.map((category) => ({ ...(typed.get(category.number) ?? category), covers: category.covers }));
}

/** Places of a category: seats, and heads in its general-admission sections. */
export function placesCovered(
  covers: Coverage[],
  sections: Sections,
  areaCapacities: ReadonlyMap<number, number>,
): number {
  return covers.reduce(
    (sum, { section, places }) => sum + (places?.length ?? capacityOf(section, sections, areaCapacities)),
    0,
  );
}

export function capacityOf(
  section: number,
  sections: Sections,
  areaCapacities: ReadonlyMap<number, number>,
): number {
  const found = sections.get(section);
  if (!found) return 0;
  return found.kind === 'general' ? (areaCapacities.get(section) ?? found.capacity) : found.capacity;
}

/** The places that no category covers, so that nobody can buy them: whole sections, or what is left of some. */
export function unpricedPlaces(categories: Covering[], sections: Sections): Coverage[] {
  const all = categories.flatMap(({ covers }) => covers);
  return [...sections.values()].flatMap(({ number, capacity, kind }): Coverage[] => {
    const here = all.filter(({ section }) => section === number);
    if (capacity === 0 || here.some(({ places }) => places === null)) return [];
    if (here.length === 0) return [{ section: number, places: null }];
    if (kind === 'general') return [];
    const covered = new Set(here.flatMap(({ places }) => places ?? []));
    const left = Array.from({ length: capacity }, (_, place) => place).filter((place) => !covered.has(place));
    return left.length > 0 ? [{ section: number, places: left }] : [];
  });
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

/** A for the dearest, then B, C … and AA after Z, as the server letters them. */
export function lettersByPrice(priced: { number: number; priceMinor: number }[]): Map<number, string> {
  const dearestFirst = [...priced].sort((a, b) => b.priceMinor - a.priceMinor || a.number - b.number);
  return new Map(dearestFirst.map(({ number }, index) => [number, letterAt(index)]));
}

function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
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
