import type { PlaceView } from '@onsale/schemas';
import type { EventSheet } from '../events/event-sheet.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { ReservedPlace } from './reservation.ts';

/** A reserved place in the words of its plan. The price is the reservation's own, whatever the category costs today. */
export function placeView(
  sheet: EventSheet,
  { section, place, category, priceMinor }: ReservedPlace,
): PlaceView {
  const layout = sheet.layout.sections.get(section);
  const seated = layout?.kind === 'seated';
  return {
    seatId: seated ? seatIdOf(section, place) : null,
    section,
    sectionName: layout?.name ?? '',
    row: seated ? layout.rowLabel(place) : null,
    seat: seated ? layout.seatLabel(place) : null,
    category,
    categoryName: sheet.categories.get(category)?.name ?? '',
    letter: sheet.categories.get(category)?.letter ?? '',
    priceMinor,
  };
}
