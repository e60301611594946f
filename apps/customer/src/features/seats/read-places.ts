import { SEAT_STATE } from '@onsale/schemas';
import type { SeatKind, SectionAvailability, SectionRows } from '@onsale/schemas';

export const NO_CATEGORY = 255;

/** How a seat stands for a buyer: what is not for sale is `off`, whoever keeps it. */
export type ShownState = 'free' | 'held' | 'sold' | 'off';

const STATE_OF_BYTE: Record<number, ShownState> = {
  [SEAT_STATE.free]: 'free',
  [SEAT_STATE.held]: 'held',
  [SEAT_STATE.sold]: 'sold',
};

const decoded = new Map<string, Uint8Array>();
const DECODED_MAX = 400;

function bytesOf(base64: string): Uint8Array {
  const known = decoded.get(base64);
  if (known) return known;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (decoded.size >= DECODED_MAX) decoded.clear();
  decoded.set(base64, bytes);
  return bytes;
}

export function splitSeatId(seatId: string): { section: number; place: number } {
  const [section, place] = seatId.split('-');
  return { section: Number(section), place: Number(place) };
}

/** How a seat stands, or null in general admission and where nothing is known of it. */
export function seatState(section: SectionAvailability | undefined, place: number): ShownState | null {
  if (!section || section.states === null) return null;
  const byte = bytesOf(section.states)[place];
  return byte === undefined ? null : (STATE_OF_BYTE[byte] ?? 'off');
}

/** The number of a place's category, or null when it is not priced. General admission has one for all. */
export function categoryOf(section: SectionAvailability | undefined, place: number): number | null {
  if (!section) return null;
  const bytes = bytesOf(section.categories);
  const number = section.states === null ? bytes[0] : bytes[place];
  return number === undefined || number === NO_CATEGORY ? null : number;
}

export type NamedSeat = {
  place: number;
  row: string;
  label: string;
  kind: SeatKind;
  rowIndex: number;
  index: number;
};

const named = new WeakMap<SectionRows, Map<number, NamedSeat>>();

/** A seat's row, label and neighbours' index, by its place in the section. */
export function seatNamed(rows: SectionRows | undefined, place: number): NamedSeat | null {
  if (!rows) return null;
  let seats = named.get(rows);
  if (!seats) {
    seats = new Map();
    rows.rows.forEach((row, rowIndex) =>
      row.seats.forEach((seat, index) =>
        seats!.set(seat.place, {
          place: seat.place,
          row: row.label,
          label: seat.label,
          kind: seat.kind,
          rowIndex,
          index,
        }),
      ),
    );
    named.set(rows, seats);
  }
  return seats.get(place) ?? null;
}
