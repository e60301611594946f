import type { KnownPlaces } from './chosen-places.ts';
import { seatNamed, splitSeatId } from './read-places.ts';

/** "row 9, seat 12" */
export function seatName(seatId: string, known: KnownPlaces): string {
  const { section, place } = splitSeatId(seatId);
  const seat = seatNamed(known.rows.get(section), place);
  return seat ? `row ${seat.row}, seat ${seat.label}` : 'a seat';
}

/** "Row 9, seat 12 was" or "2 seats were", to begin a sentence with. */
export function seatWords(seatIds: readonly string[], known: KnownPlaces): string {
  if (seatIds.length !== 1) return `${seatIds.length} seats were`;
  const name = seatName(seatIds[0]!, known);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} was`;
}
