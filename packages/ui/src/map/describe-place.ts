import { SEAT_STATE } from '@onsale/schemas';
import type { PlanSection, SectionAvailability } from '@onsale/schemas';
import { formatMoney } from '../words/money.ts';
import { remainingWords } from '../words/remaining.ts';
import type { MapCategory } from './map-props.ts';
import { NO_CATEGORY, placeBytes } from './place-bytes.ts';
import type { SeatGeometry } from './seat-geometry.ts';
import type { SectionLook } from './section-look.ts';

/** What a seat is to the person who looks at it. */
export type SeatStanding = 'free' | 'mine' | 'held' | 'sold' | 'off' | 'lost';

export type StandingInput = {
  availability: SectionAvailability | undefined;
  selected: ReadonlySet<string>;
  mine?: ReadonlySet<string> | undefined;
  lost?: ReadonlySet<string> | undefined;
};

export function seatStanding(seatId: string, place: number, input: StandingInput): SeatStanding {
  if (input.selected.has(seatId) || input.mine?.has(seatId)) return 'mine';
  if (input.lost?.has(seatId)) return 'lost';
  const state = input.availability && placeBytes(input.availability).states?.[place];
  if (state === SEAT_STATE.free) return 'free';
  if (state === SEAT_STATE.held) return 'held';
  return state === SEAT_STATE.sold ? 'sold' : 'off';
}

export function seatCategory(
  place: number,
  availability: SectionAvailability | undefined,
  categories: ReadonlyMap<number, MapCategory>,
): MapCategory | null {
  const number = availability ? (placeBytes(availability).categories[place] ?? NO_CATEGORY) : NO_CATEGORY;
  return categories.get(number) ?? null;
}

export const STANDING_WORDS: Record<SeatStanding, string> = {
  free: 'free',
  mine: 'yours',
  held: 'held by somebody else',
  sold: 'sold',
  off: 'not for sale',
  lost: 'taken just before you',
};

const KIND_WORDS = { standard: '', wheelchair: 'wheelchair place', companion: 'companion seat' };

/** "Lower side, section 112, row 9, seat 11, €119.00, free". Without a standing: a plan that is not for sale. */
export function describeSeat(
  section: PlanSection,
  geometry: SeatGeometry,
  seat: number,
  category: MapCategory | null,
  standing: SeatStanding | null,
): string {
  const parts = [
    section.area,
    sectionTitle(section.name),
    `row ${geometry.rows[geometry.rowOf[seat]!]!.label}`,
    `seat ${geometry.labels[seat]}`,
    KIND_WORDS[geometry.kinds[seat]!],
    category && standing !== 'off' ? formatMoney(category.priceMinor, category.currency) : '',
    standing ? STANDING_WORDS[standing] : '',
  ].filter(Boolean);
  const sentence = parts.join(', ');
  return capital(sentence);
}

/** "Section 112, Lower side, €119.00, 38 of 770 left" */
export function describeSection(section: PlanSection, look: SectionLook): string {
  return [capital(sectionTitle(section.name)), section.area, priceWords(look), leftWords(look)]
    .filter(Boolean)
    .join(', ');
}

/** "€119.00", "€49.50 to €119.00", or nothing when there is no price. */
export function priceWords(look: SectionLook): string {
  const { priceFrom: from, priceTo: to } = look;
  if (!from || !to) return '';
  const low = formatMoney(from.priceMinor, from.currency);
  return from.priceMinor === to.priceMinor ? low : `${low} to ${formatMoney(to.priceMinor, to.currency)}`;
}

/** "38 of 770 left", "Over half left", "sold out". */
export function leftWords(look: SectionLook): string {
  switch (look.state) {
    case 'plain':
      return `${look.capacity} ${look.capacity === 1 ? 'place' : 'places'}`;
    case 'loading':
      return 'counting';
    case 'closed':
      return 'not for sale';
    case 'unpriced':
      return 'no price yet';
    case 'gone':
      return look.held > 0 ? 'none free now, some are held' : 'sold out';
    default:
      if (look.isDraft) return `${look.capacity.toLocaleString('en')} places`;
      return look.free <= 500
        ? `${look.free} of ${look.capacity} left`
        : remainingWords(look.free, look.capacity);
  }
}

/** "section 112", but "Stalls": a number alone says too little. */
export function sectionTitle(name: string): string {
  return /^\d/.test(name) ? `section ${name}` : name;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
