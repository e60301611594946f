import type { CategoryInput, EventType } from '@onsale/schemas';
import type { DraftPlan, DraftSection } from '../venues/draft-plan.ts';
import type { Random } from './random.ts';
import type { VenueKind } from './venues.ts';

/** In whole euros, for an ordinary place. */
const EUROS: Record<EventType, [from: number, to: number]> = {
  concert: [24, 42],
  theatre: [32, 48],
  sport: [18, 32],
  comedy: [22, 34],
  classical: [38, 58],
  family: [14, 22],
  festival: [45, 75],
  talk: [12, 20],
};
const FACTOR: Record<VenueKind, number> = { stadium: 2.6, arena: 1.7, hall: 1.25, theatre: 1, club: 0.85 };

/** Smallest units for a euro, and the step that prices go in. */
const MONEY: Record<string, { perEuro: number; step: number }> = {
  EUR: { perEuro: 100, step: 50 },
  GBP: { perEuro: 88, step: 50 },
  USD: { perEuro: 112, step: 100 },
  AUD: { perEuro: 168, step: 100 },
  JPY: { perEuro: 165, step: 100 },
  KWD: { perEuro: 340, step: 250 },
};

interface Block {
  name: string;
  /** Of the ordinary price. */
  share: number;
  /** Which places of a section, or null for all; undefined when the block has none of it. */
  covers: (section: DraftSection, plan: DraftPlan) => number[] | null | undefined;
}

const all = (covered: boolean) => (covered ? null : undefined);

const BLOCKS: Record<VenueKind, Block[]> = {
  // Five, so that each has a colour of its own on the plan.
  stadium: [
    {
      name: 'Front standing and club ring',
      share: 1.45,
      covers: (section) => all(section.name === 'Front standing' || section.area === 'Club ring'),
    },
    { name: 'Lower ring', share: 1.1, covers: (section) => all(isLower(section)) },
    { name: 'Floor standing', share: 0.95, covers: (section) => all(section.name === 'Floor standing') },
    {
      name: 'Upper ring',
      share: 0.65,
      covers: (section, plan) => all(isUpper(section) && distance(section, plan) < 0.42),
    },
    {
      name: 'Upper ring, far end',
      share: 0.45,
      covers: (section, plan) => all(isUpper(section) && distance(section, plan) >= 0.42),
    },
  ],
  arena: [
    {
      name: 'Courtside',
      share: 1.5,
      covers: (section) => (isLower(section) ? firstRows(section, 4) : undefined),
    },
    {
      name: 'Lower ring',
      share: 1,
      covers: (section) => (isLower(section) ? afterRows(section, 4) : undefined),
    },
    { name: 'Upper ring', share: 0.6, covers: (section) => all(isUpper(section)) },
  ],
  theatre: [
    {
      name: 'Front stalls',
      share: 1.3,
      covers: (section) => (section.area === 'Stalls' ? firstRows(section, 6) : undefined),
    },
    { name: 'Boxes', share: 1.15, covers: (section) => all(section.area.startsWith('Boxes')) },
    {
      name: 'Stalls',
      share: 1,
      covers: (section) => (section.area === 'Stalls' ? afterRows(section, 6) : undefined),
    },
    { name: 'Circle', share: 0.8, covers: (section) => all(section.area === 'Circle') },
    { name: 'Balcony', share: 0.5, covers: (section) => all(section.area === 'Balcony') },
  ],
  hall: [
    { name: 'Front standing', share: 1.3, covers: (section) => all(section.name === 'Front standing') },
    { name: 'Balcony', share: 1.1, covers: (section) => all(section.name === 'Balcony back') },
    { name: 'Standing', share: 1, covers: (section) => all(section.name === 'Standing') },
    { name: 'Balcony, sides', share: 0.9, covers: (section) => all(/left|right/.test(section.name)) },
  ],
  club: [
    { name: 'Gallery', share: 1.25, covers: (section) => all(section.name === 'Gallery') },
    { name: 'Floor', share: 1, covers: (section) => all(section.name === 'Floor') },
  ],
};

/** Ticket categories for one event. At matches nobody stands on the field. */
export function priceList(
  kind: VenueKind,
  plan: DraftPlan,
  type: EventType,
  currency: string,
  random: Random,
): CategoryInput[] {
  const { perEuro, step } = MONEY[currency]!;
  const free = type === 'talk' && random.chance(0.12);
  const euros = random.between(...EUROS[type]) * FACTOR[kind];
  return BLOCKS[kind].flatMap((block, number) => {
    const covers = plan.sections.flatMap((section, index) => {
      if (type === 'sport' && section.area === 'Floor') return [];
      const places = block.covers(section, plan);
      return places === undefined || places?.length === 0 ? [] : [{ section: index, places }];
    });
    if (covers.length === 0) return [];
    const priceMinor = free ? 0 : Math.max(step, Math.round((euros * block.share * perEuro) / step) * step);
    return [{ number, name: block.name, priceMinor, covers }];
  });
}

function isLower(section: DraftSection): boolean {
  return section.area === 'Lower ring';
}

function isUpper(section: DraftSection): boolean {
  return section.area === 'Upper ring';
}

/** From what people look at, as a share of the plan's width. */
function distance({ labelAt }: DraftSection, { focus, width }: DraftPlan): number {
  return Math.hypot(labelAt.x - focus.x, labelAt.y - focus.y) / width;
}

function firstRows(section: DraftSection, rows: number): number[] {
  return Array.from({ length: placesIn(section, rows) }, (_, place) => place);
}

function afterRows(section: DraftSection, rows: number): number[] {
  const before = placesIn(section, rows);
  return Array.from({ length: section.capacity - before }, (_, index) => before + index);
}

function placesIn(section: DraftSection, rows: number): number {
  let row = -1;
  let places = 0;
  for (const part of section.rows) {
    if (!part.continues) row++;
    if (row < rows) places += part.seats.length;
  }
  return places;
}
