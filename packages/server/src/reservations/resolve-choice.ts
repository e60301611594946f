import { SEAT_STATE, type Choice, type Problem } from '@onsale/schemas';
import { NO_CATEGORY } from '../events/category.ts';
import { chooseBest } from '../inventory/choose-best.ts';
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
    const { runs, runOf } = state.sheet.layout.sections.get(section)!;
    const chosen = seats
      .filter((seat) => seat.section === section)
      .map((seat) => seat.place)
      .sort((a, b) => a - b);
    const finding = findSingleSeats(state.sections.get(section)!.states, runs, runOf, chosen, rule);
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
  const { sheet } = state;
  const allowed = new Uint8Array(256);
  for (const category of sheet.categories.values()) {
    const named = choice.categories.length === 0 || choice.categories.includes(category.number);
    if (named && category.priceMinor <= (choice.priceMaxMinor ?? Infinity)) allowed[category.number] = 1;
  }
  const best = chooseBest(state.sections.values(), sheet.layout, sheet.coverage, {
    quantity: choice.quantity,
    together: choice.together,
    stepFree: choice.stepFree,
    allows: (category) => allowed[category] === 1,
  });
  if (!best) return { reason: 'none_match', wanted: choice.quantity, left: countMatching(state, allowed) };
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

function countMatching(state: BatchState, allowed: Uint8Array): number {
  let left = 0;
  for (const places of state.sections.values()) {
    const categories = state.sheet.coverage.get(places.section);
    if (!categories) continue;
    if (places.kind === 'general') left += allowed[categories[0]!] ? freeOf(places) : 0;
    else
      places.states.forEach(
        (byte, place) => (left += byte === SEAT_STATE.free && allowed[categories[place]!] ? 1 : 0),
      );
  }
  return left;
}
