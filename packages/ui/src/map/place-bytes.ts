import type { Coverage, SectionAvailability } from '@onsale/schemas';
import { SEAT_STATE } from '@onsale/schemas';

export const NO_CATEGORY = 255;

/** A section's bytes, unpacked, and what they add up to. */
export type PlaceBytes = {
  /** One `SEAT_STATE` per place; null in general admission. */
  states: Uint8Array | null;
  /** One category number per place; general admission has a single one. */
  categories: Uint8Array;
  /** Places and free places of each category number. */
  places: ReadonlyMap<number, number>;
  free: ReadonlyMap<number, number>;
};

const known = new WeakMap<SectionAvailability, PlaceBytes>();

export function placeBytes(section: SectionAvailability): PlaceBytes {
  const kept = known.get(section);
  if (kept) return kept;
  const states = section.states === null ? null : bytesOf(section.states);
  const categories = bytesOf(section.categories);
  const places = new Map<number, number>();
  const free = new Map<number, number>();
  if (states) {
    categories.forEach((category, place) => {
      places.set(category, (places.get(category) ?? 0) + 1);
      if (states[place] === SEAT_STATE.free) free.set(category, (free.get(category) ?? 0) + 1);
    });
  } else {
    const category = categories[0] ?? NO_CATEGORY;
    places.set(category, section.capacity);
    free.set(category, section.free);
  }
  const made = { states, categories, places, free };
  known.set(section, made);
  return made;
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** A draft's prices: per section one category number per place. Later coverage lies over earlier. */
export function paintedBytes(
  painted: readonly { number: number; covers: readonly Coverage[] }[],
  sections: readonly { number: number; capacity: number; kind: 'seated' | 'general' }[],
): Map<number, Uint8Array> {
  const bytes = new Map(
    sections.map((section) => [
      section.number,
      new Uint8Array(section.kind === 'general' ? 1 : section.capacity).fill(NO_CATEGORY),
    ]),
  );
  for (const { number, covers } of painted) {
    for (const { section, places } of covers) {
      const target = bytes.get(section);
      if (!target) continue;
      if (places === null) target.fill(number);
      else for (const place of places) if (place < target.length) target[place] = number;
    }
  }
  return bytes;
}
