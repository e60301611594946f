import type { CreateEventInput, EventType } from '@onsale/schemas';
import { Temporal } from 'temporal-polyfill';
import type { DraftPlan } from '../venues/draft-plan.ts';
import { bands, clubs } from './acts.ts';
import { demoId } from './demo-id.ts';
import { priceList } from './price-list.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import type { DemoVenue, Language, VenueKind } from './venues.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { spanish } from './words/spanish.ts';
import type { Title, Words } from './words/words.ts';

export interface PlannedEvent {
  input: CreateEventInput;
  venue: DemoVenue;
  plan: DraftPlan;
  /** How much of it is sold, from 0 to 1. */
  sold: number;
  /** Its sale has been closed by hand. */
  closed: boolean;
}

const WORDS: Record<Language, Words> = {
  en: english,
  nl: dutch,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

const TYPES: Record<VenueKind, Partial<Record<EventType, number>>> = {
  stadium: { concert: 3, sport: 1 },
  arena: { sport: 5, concert: 4, family: 2, comedy: 2 },
  theatre: { theatre: 5, classical: 3, comedy: 2, family: 2, talk: 2, concert: 1 },
  hall: { concert: 5, comedy: 2, festival: 3, classical: 1, talk: 1, family: 1 },
  club: { concert: 6, comedy: 3, talk: 2 },
};

const STARTS: Record<EventType, string[]> = {
  concert: ['19:30', '20:00', '20:30'],
  theatre: ['19:30', '20:00'],
  sport: ['15:00', '18:45', '20:00'],
  comedy: ['20:00', '20:30'],
  classical: ['19:30', '20:15'],
  family: ['11:00', '14:30', '15:00'],
  festival: ['13:00', '15:00'],
  talk: ['19:00', '19:30'],
};

const MINUTES: Record<EventType, number> = {
  concert: 150,
  theatre: 140,
  sport: 120,
  comedy: 110,
  classical: 130,
  family: 75,
  festival: 600,
  talk: 120,
};

const LAST_DAY = 362;

/** The coming year of one house, the same for the same day. */
export function planProgramme(
  venue: DemoVenue,
  plan: DraftPlan,
  ids: { organisationId: string; venueId: string },
  now: Date,
): PlannedEvent[] {
  const random = randomFrom(`programme of ${venue.details.name}`);
  const { timeZone } = venue.details;
  const today = dayAt(now, timeZone);
  let run: { type: EventType; title: Title } | null = null;
  return daysOf(venue.events, random).map((day, index): PlannedEvent => {
    const shown = run ?? chooseShow(venue, random);
    run = run === null && shown.type === 'theatre' && random.chance(0.4) ? shown : null;
    const date = today.add({ days: day });
    const startsAt = at(date, random.pick(STARTS[shown.type]), timeZone);
    const [name, tagline] = shown.title;
    const opens = day > 20 && random.chance(0.1) ? today.add({ days: random.between(1, 12) }) : null;
    const closed = opens === null && random.chance(0.025);
    const input: PlannedEvent['input'] = {
      eventId: demoId(`event ${index} of ${venue.details.name}`),
      ...ids,
      name,
      tagline,
      type: shown.type,
      description: describe(venue, shown.type, name, random),
      startsAt,
      timeZone,
      durationMinutes: MINUTES[shown.type],
      currency: venue.currency,
      saleOpensAt: opens ? at(opens, '10:00', timeZone) : null,
      saleClosesAt: random.chance(0.2) ? hoursBefore(startsAt, 2) : null,
      giveBack: random.pick(POLICIES),
      placesPerReservationMax: random.pick([6, 8, 8, 10]),
      singleSeats: shown.type === 'theatre' || shown.type === 'classical' ? 'lenient' : 'off',
      picture: null,
      categories: priceList(venue.kind, plan, shown.type, venue.currency, random),
      areaCapacities: [],
    };
    return { input, venue, plan, closed, sold: opens ? 0 : demandFor(venue.kind, day, random) };
  });
}

const POLICIES = [
  { hoursBefore: 168, keepPercent: 0 },
  { hoursBefore: 168, keepPercent: 0 },
  { hoursBefore: 48, keepPercent: 10 },
  { hoursBefore: 24, keepPercent: 15 },
  { hoursBefore: 336, keepPercent: 5 },
  { hoursBefore: null, keepPercent: 0 },
];

/** More evenings soon than late, each house once a day. */
function daysOf(events: number, random: Random): number[] {
  const days = new Set<number>();
  for (let index = 0; days.size < events; index++) {
    const share = (((index % events) + random.next()) / events) ** 1.25;
    days.add(1 + Math.floor(share * LAST_DAY));
  }
  return [...days].toSorted((a, b) => a - b);
}

function chooseShow(venue: DemoVenue, random: Random): { type: EventType; title: Title } {
  const words = WORDS[venue.language];
  const teams = clubs[venue.details.country];
  const type = random.weighted(TYPES[venue.kind]);
  if (type === 'concert' || (type === 'sport' && !teams)) {
    return { type: 'concert', title: [random.pick(bands), random.pick(words.concertTaglines)] };
  }
  if (type === 'sport') {
    const [home, ...others] = teams!;
    return { type, title: [`${home} v ${random.pick(others)}`, random.pick(words.sportTaglines)] };
  }
  return { type, title: random.pick(words.titles[type]) };
}

function describe({ details, language }: DemoVenue, type: EventType, name: string, random: Random): string {
  const words = WORDS[language];
  const sentences = [
    random.pick(words.openings[type]),
    random.pick(words.middles[type]),
    random.pick(words.closings),
  ];
  if (random.chance(0.4)) {
    const more = words.middles[type].filter((sentence) => sentence !== sentences[1]);
    if (more.length > 0) sentences.splice(2, 0, random.pick(more));
  }
  return sentences
    .join(' ')
    .replaceAll('{name}', () => name)
    .replaceAll('{city}', () => details.city)
    .replaceAll('{venue}', () => details.name);
}

/** Small rooms sell out; what is far away has hardly begun. */
function demandFor(kind: VenueKind, day: number, random: Random): number {
  const eager = { stadium: 0, arena: 0.07, hall: 0.11, theatre: 0.1, club: 0.6 }[kind];
  if (!random.chance(eager)) return 0;
  const soon = Math.max(0.15, 1 - day / 200);
  if (kind === 'club' && random.chance(0.3 * soon + 0.05)) return 1;
  return Math.min(0.98, soon * (0.25 + 0.8 * random.next()));
}

export function dayAt(now: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

export function at(date: Temporal.PlainDate, time: string, timeZone: string): string {
  const zoned = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function hoursBefore(instant: string, hours: number): string {
  return new Date(new Date(instant).getTime() - hours * 3_600_000).toISOString();
}
