import type {
  CategoryView,
  Choice,
  PlaceView,
  PlanView,
  SectionAvailability,
  SectionRows,
} from '@onsale/schemas';
import { categoryOf, seatNamed, splitSeatId } from './read-places.ts';

/** What the buyer has picked and not yet asked for. */
export type Picked = { seats: ReadonlySet<string>; areas: ReadonlyMap<number, number> };

export const NOTHING_PICKED: Picked = { seats: new Set(), areas: new Map() };

export type KnownPlaces = {
  plan: PlanView;
  rows: ReadonlyMap<number, SectionRows>;
  sections: ReadonlyMap<number, SectionAvailability>;
  categories: readonly CategoryView[];
};

export function countPicked(picked: Picked): number {
  return picked.seats.size + [...picked.areas.values()].reduce((sum, quantity) => sum + quantity, 0);
}

/** The picked places with their names and prices, in the order of the plan. Rows that have not come leave a seat unnamed. */
export function placesPicked(picked: Picked, known: KnownPlaces): PlaceView[] {
  const seats = [...picked.seats].map((seatId) => {
    const { section, place } = splitSeatId(seatId);
    const name = seatNamed(known.rows.get(section), place);
    return placeView(known, section, place, { seatId, row: name?.row ?? null, seat: name?.label ?? null });
  });
  const areas = [...picked.areas].flatMap(([section, quantity]) =>
    Array.from({ length: quantity }, () =>
      placeView(known, section, 0, { seatId: null, row: null, seat: null }),
    ),
  );
  const collator = new Intl.Collator('en', { numeric: true });
  return [...seats, ...areas].sort(
    (a, b) =>
      a.section - b.section ||
      collator.compare(a.row ?? '', b.row ?? '') ||
      collator.compare(a.seat ?? '', b.seat ?? ''),
  );
}

function placeView(
  known: KnownPlaces,
  section: number,
  place: number,
  seat: Pick<PlaceView, 'seatId' | 'row' | 'seat'>,
): PlaceView {
  const number = categoryOf(known.sections.get(section), place);
  const category = known.categories.find((candidate) => candidate.number === number);
  return {
    ...seat,
    section,
    sectionName:
      known.plan.sections.find((candidate) => candidate.number === section)?.name ?? String(section),
    category: number ?? 0,
    categoryName: category?.name ?? '',
    letter: category?.letter ?? '',
    priceMinor: category?.priceMinor ?? 0,
  };
}

export function sumOf(places: readonly PlaceView[]): number {
  return places.reduce((sum, place) => sum + place.priceMinor, 0);
}

export function choiceOf(picked: Picked): Choice {
  return {
    kind: 'chosen',
    seats: [...picked.seats],
    areas: [...picked.areas].map(([section, quantity]) => ({ section, quantity })),
  };
}

/** The pick after `alternative` takes the place of the seats that stand in the same row as it. */
export function withAlternative(
  picked: Picked,
  alternative: readonly string[],
  rows: ReadonlyMap<number, SectionRows>,
): Picked {
  if (alternative.length === picked.seats.size) return { ...picked, seats: new Set(alternative) };
  const rowKey = (seatId: string) => {
    const { section, place } = splitSeatId(seatId);
    return `${section}/${seatNamed(rows.get(section), place)?.rowIndex}`;
  };
  const replaced = new Set(alternative.map(rowKey));
  return {
    ...picked,
    seats: new Set([...[...picked.seats].filter((seatId) => !replaced.has(rowKey(seatId))), ...alternative]),
  };
}
