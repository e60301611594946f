import type { PlaceView } from '@onsale/schemas';

type Countable = Pick<PlaceView, 'seatId'>;

/** "2 seats" when each has a number, "3 places" where people stand or both are mixed. */
export function countPlaces(places: readonly Countable[]): string {
  const seated = places.every((place) => place.seatId !== null);
  return `${places.length} ${placeWord(places.length, seated)}`;
}

/** "seat", "seats", "place" or "places". */
export function placeWord(count: number, seated: boolean): string {
  if (seated) return count === 1 ? 'seat' : 'seats';
  return count === 1 ? 'place' : 'places';
}

export function ticketWord(count: number): string {
  return count === 1 ? 'ticket' : 'tickets';
}
