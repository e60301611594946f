import { SEAT_STATE, type Choice, type Problem } from '@onsale/schemas';
import { NO_CATEGORY } from '../events/category.ts';
import { chooseBest } from '../inventory/choose-best.ts';
import { nearestSections } from '../inventory/nearest-sections.ts';
import { freeOf } from '../inventory/section-places.ts';
import type { BatchState } from './batch-state.ts';
import { parseSeatId, seatIdOf } from '../inventory/seat-id.ts';
import { findSingleSeats } from '../inventory/single-seats.ts';

/** Places that are free now and what each costs; for general admission a quantity, numbered when it is taken. */
export interface ResolvedChoice {
  seats: { section: number; place: number; category: number; priceMinor: number }[];
  areas: { section: number; quantity: number; category: number; priceMinor: number }[];
  together: boolean;
}

/** Reads the choice against the locked state. All or nothing; a refusal names every seat that stands in the way. */
export function resolveChoice(
  state: BatchState,
  choice: Choice,
  refuseSingles: boolean,
): ResolvedChoice | Problem {
  if (choice.kind === 'best') return resolveBest(state, choice);
  const resolved = resolveChosen(state, choice);
  if ('reason' in resolved || !refuseSingles) return resolved;
  return refuseSingleSeats(state, resolved) ?? resolved;
}

function refuseSingleSeats(state: BatchState, { seats }: ResolvedChoice): Problem | null {
  const rule = state.sheet.event.singleSeats;
  if (rule === 'off') return null;
  for (const section of new Set(seats.map((seat) => seat.section))) {
    const rows = state.sheet.layout.sections.get(section)!;
    const chosen = seats
      .filter((seat) => seat.section === section)
      .map((seat) => seat.place)
      .sort((a, b) => a - b);
    const finding = findSingleSeats(state.sections.get(section)!.states, rows, chosen, rule);
    if (!finding) continue;
    const named = (places: number[]) => places.map((place) => seatIdOf(section, place));
    return {
      reason: 'leaves_single_seat',
      alone: named(finding.alone),
      alternatives: finding.alternatives.map(named),
    };
  }
  return null;
}

function resolveChosen(
  state: BatchState,
  choice: Extract<Choice, { kind: 'chosen' }>,
): ResolvedChoice | Problem {
  const unknown: string[] = [];
  const notOffered: string[] = [];
  const taken: string[] = [];
  const seats: ResolvedChoice['seats'] = [];
  for (const seatId of choice.seats) {
    const { section, place } = parseSeatId(seatId);
    const places = state.sections.get(section);
    if (!places || places.kind !== 'seated' || place >= places.states.length) {
      unknown.push(seatId);
      continue;
    }
    const category = state.sheet.categories.get(state.sheet.coverage.get(section)?.[place] ?? NO_CATEGORY);
    const byte = places.states[place];
    if (!category || byte === SEAT_STATE.off || byte === SEAT_STATE.blocked) notOffered.push(seatId);
    else if (byte !== SEAT_STATE.free) taken.push(seatId);
    else seats.push({ section, place, category: category.number, priceMinor: category.priceMinor });
  }
  if (unknown.length > 0) return { reason: 'seats_unknown', seatIds: unknown };
  if (notOffered.length > 0) return { reason: 'seats_not_offered', seatIds: notOffered };
  if (taken.length > 0) return { reason: 'seats_taken', seatIds: taken };
  const areas = resolveAreas(state, choice.areas);
  return 'reason' in areas ? areas : { seats, areas: areas.areas, together: true };
}

function resolveAreas(
  state: BatchState,
  wanted: { section: number; quantity: number }[],
): { areas: ResolvedChoice['areas'] } | Problem {
  const areas: ResolvedChoice['areas'] = [];
  for (const { section, quantity } of wanted) {
    const places = state.sections.get(section);
    const category = state.sheet.categories.get(state.sheet.coverage.get(section)?.[0] ?? NO_CATEGORY);
    if (!places || places.kind !== 'general' || !category)
      return { reason: 'area_full', section, wanted: quantity, left: 0 };
    if (freeOf(places) < quantity)
      return { reason: 'area_full', section, wanted: quantity, left: freeOf(places) };
    areas.push({ section, quantity, category: category.number, priceMinor: category.priceMinor });
  }
  return { areas };
}

function resolveBest(state: BatchState, choice: Extract<Choice, { kind: 'best' }>): ResolvedChoice | Problem {
  const { sheet, sections } = state;
  const { quantity, together, stepFree } = choice;
  const categories = [...sheet.categories.values()]
    .filter(({ number }) => choice.categories.length === 0 || choice.categories.includes(number))
    .filter(({ priceMinor }) => priceMinor <= (choice.priceMaxMinor ?? Infinity))
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  const searched = { layout: sheet.layout, coverage: sheet.coverage, sections };
  const best = chooseBest(searched, { quantity, together, stepFree, categories }, state.bestMemo);
  if (!best) return { reason: 'none_match', wanted: quantity, left: countMatching(state, categories) };
  return {
    seats: best.seats.map(({ section, place }) => {
      const category = sheet.categories.get(sheet.coverage.get(section)![place]!)!;
      return { section, place, category: category.number, priceMinor: category.priceMinor };
    }),
    areas: best.area ? [{ ...best.area, ...priceOfArea(state, best.area.section) }] : [],
    together: best.together,
  };
}

function priceOfArea(state: BatchState, section: number): { category: number; priceMinor: number } {
  const category = state.sheet.categories.get(state.sheet.coverage.get(section)![0]!)!;
  return { category: category.number, priceMinor: category.priceMinor };
}

function countMatching({ sheet, sections }: BatchState, categories: readonly number[]): number {
  let left = 0;
  for (const { section } of nearestSections(sheet.layout, sheet.coverage, categories)) {
    const places = sections.get(section);
    const covered = sheet.coverage.get(section)!;
    if (!places || freeOf(places) === 0) continue;
    if (places.kind === 'general') left += freeOf(places);
    else
      places.states.forEach(
        (byte, place) => (left += byte === SEAT_STATE.free && categories.includes(covered[place]!) ? 1 : 0),
      );
  }
  return left;
}
