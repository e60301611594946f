import type { SectionAvailability } from '@onsale/schemas';
import type { MapCategory, SeatMapMode } from './map-props.ts';
import { NO_CATEGORY, placeBytes } from './place-bytes.ts';

/**
 * `closed`: nothing in it is for sale at this event. `unpriced`: in the editor, no category covers all of it.
 * `plain`: a plan by itself, without an event.
 */
export type SectionState = 'plain' | 'loading' | 'closed' | 'gone' | 'few' | 'open' | 'unpriced';

export type Band = { category: MapCategory; share: number };

/** What a whole section looks like from afar. */
export type SectionLook = {
  state: SectionState;
  capacity: number;
  free: number;
  held: number;
  sold: number;
  /** Categories with their share of the places, dearest first: the front of a section. */
  bands: readonly Band[];
  /** The cheapest and the dearest that are still free; when nothing is, of all. */
  priceFrom: MapCategory | null;
  priceTo: MapCategory | null;
  /** Nothing in it passes the filters. */
  isDim: boolean;
  /** From the editor's draft, or a plan by itself: places, not what is left of them. */
  isDraft: boolean;
};

export type LookInput = {
  mode: SeatMapMode;
  categories: ReadonlyMap<number, MapCategory>;
  shownCategories?: ReadonlySet<number> | undefined;
  /** The editor's draft for this section. */
  painted?: Uint8Array | undefined;
  /** Places of step-free kinds, when the filter is on and the rows are here. */
  stepFreePlaces?: readonly number[] | undefined;
};

const NOTHING: SectionLook = {
  state: 'loading',
  capacity: 0,
  free: 0,
  held: 0,
  sold: 0,
  bands: [],
  priceFrom: null,
  priceTo: null,
  isDim: false,
  isDraft: false,
};

export function sectionLook(
  section: SectionAvailability | undefined,
  capacity: number,
  input: LookInput,
): SectionLook {
  if (input.mode === 'plan') return { ...NOTHING, state: 'plain', capacity, free: capacity, isDraft: true };
  if (input.painted) return paintedLook(section, capacity, input.painted, input);
  if (!section) return { ...NOTHING, capacity };
  const bytes = placeBytes(section);
  const bands = bandsOf(bytes.places, input.categories);
  const offered = bands
    .filter((band) => (bytes.free.get(band.category.number) ?? 0) > 0)
    .map((band) => band.category);
  const priced = offered.length > 0 ? offered : bands.map((band) => band.category);
  const byPrice = [...priced].sort((a, b) => a.priceMinor - b.priceMinor);
  const isClosed = section.capacity === 0 || bands.length === 0;
  const state = isClosed
    ? 'closed'
    : section.free === 0
      ? 'gone'
      : section.free / section.capacity < 0.1
        ? 'few'
        : 'open';
  return {
    state,
    capacity: section.capacity,
    free: section.free,
    held: section.held,
    sold: section.sold,
    bands,
    priceFrom: byPrice[0] ?? null,
    priceTo: byPrice.at(-1) ?? null,
    isDim: isFilteredOut(bytes, input, state),
    isDraft: false,
  };
}

function isFilteredOut(bytes: ReturnType<typeof placeBytes>, input: LookInput, state: SectionState): boolean {
  if (input.mode !== 'price' || (state !== 'open' && state !== 'few')) return false;
  const { shownCategories, stepFreePlaces } = input;
  const isShown = (category: number) =>
    !shownCategories || shownCategories.size === 0 || shownCategories.has(category);
  if (stepFreePlaces) {
    return !stepFreePlaces.some(
      (place) => bytes.states?.[place] === 0 && isShown(bytes.categories[place] ?? NO_CATEGORY),
    );
  }
  return ![...bytes.free].some(([category, free]) => free > 0 && isShown(category));
}

function paintedLook(
  section: SectionAvailability | undefined,
  capacity: number,
  painted: Uint8Array,
  input: LookInput,
): SectionLook {
  const places = new Map<number, number>();
  for (const category of painted) places.set(category, (places.get(category) ?? 0) + 1);
  const bands = bandsOf(places, input.categories);
  const byPrice = bands.map((band) => band.category).sort((a, b) => a.priceMinor - b.priceMinor);
  return {
    ...NOTHING,
    state: bands.length === 0 ? 'unpriced' : 'open',
    capacity: section?.capacity ?? capacity,
    free: section?.free ?? capacity,
    held: section?.held ?? 0,
    sold: section?.sold ?? 0,
    bands,
    priceFrom: byPrice[0] ?? null,
    priceTo: byPrice.at(-1) ?? null,
    isDraft: true,
  };
}

function bandsOf(places: ReadonlyMap<number, number>, categories: ReadonlyMap<number, MapCategory>): Band[] {
  const found = [...places].flatMap(([number, count]) => {
    const category = number === NO_CATEGORY ? undefined : categories.get(number);
    return category && count > 0 ? [{ category, count }] : [];
  });
  const total = found.reduce((sum, band) => sum + band.count, 0);
  return found
    .map(({ category, count }) => ({ category, share: count / total }))
    .sort((a, b) => b.category.priceMinor - a.category.priceMinor);
}
