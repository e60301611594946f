import type { Temporal } from 'temporal-polyfill';
import type { DraftPlan } from '../venues/draft-plan.ts';
import { demoId } from './demo-id.ts';
import { priceList } from './price-list.ts';
import { at, dayAt } from './programme.ts';
import type { PlannedEvent } from './programme.ts';
import { randomFrom } from './random.ts';
import type { DemoVenue } from './venues.ts';

const SATURDAY = 6;
const SUNDAY = 7;

const ODALYS =
  'Odalys Venn komt terug naar Rotterdam met The Lamplight Tour: een band van veertien mensen, een koor uit de stad en één lamp boven het podium. Reken op twee en een half uur, van de eerste singles tot de plaat die dit voorjaar overal te horen was. De opening is voor Kite Season. De poorten gaan drie uur voor aanvang open; rolstoelplaatsen staan op de plattegrond, met een plek voor een begeleider ernaast.';

const HEADLINERS = [
  {
    name: 'Odalys Venn',
    tagline: 'The Lamplight Tour',
    type: 'concert' as const,
    notBefore: 196,
    weekday: SATURDAY,
    time: '19:30',
    minutes: 180,
    description: ODALYS,
    sold: 0.03,
    opensInDays: null,
  },
  {
    name: 'Odalys Venn',
    tagline: 'The Lamplight Tour, extra avond',
    type: 'concert' as const,
    notBefore: 197,
    weekday: SUNDAY,
    time: '19:30',
    minutes: 180,
    description: `De eerste avond ging hard, dus komt er een tweede. ${ODALYS}`,
    sold: 0,
    opensInDays: 1,
  },
  {
    name: 'Maas City v Noordzee United',
    tagline: 'Beker, halve finale: de derby van het water',
    type: 'sport' as const,
    notBefore: 10,
    weekday: SUNDAY,
    time: '14:30',
    minutes: 120,
    description:
      'De loting wilde het zo: de ploeg van de haven tegen de ploeg van de kust, al zestig jaar de wedstrijd waarvoor de stad vrij neemt. Maas City verloor thuis sinds het voorjaar niet, Noordzee United heeft de beste verdediging van de competitie. De poorten gaan twee uur voor de aftrap open, met muziek en eten op het plein. Gezinnen zitten samen in de onderste ring.',
    sold: 0,
    opensInDays: 1,
  },
  {
    name: 'Cobalt Choir',
    tagline: 'Duizend stemmen',
    type: 'concert' as const,
    notBefore: 294,
    weekday: SATURDAY,
    time: '20:00',
    minutes: 150,
    description:
      'Cobalt Choir begon met twaalf mensen in een fietsenstalling en staat nu met duizend stemmen in het stadion. Het publiek zingt mee: de partijen staan een maand vooraf online. Halverwege sluit een fanfare uit Gent aan, en wat daarna gebeurt, weet niemand.',
    sold: 0,
    opensInDays: null,
  },
];

/** What fills a stadium: an evening on sale, a second one and a cup match whose sales open tomorrow at ten, and a choir. */
export function planHeadliners(
  venue: DemoVenue,
  plan: DraftPlan,
  ids: { organisationId: string; venueId: string },
  now: Date,
): PlannedEvent[] {
  const { timeZone } = venue.details;
  const today = dayAt(now, timeZone);
  return HEADLINERS.map(
    ({ name, tagline, type, description, notBefore, weekday, time, minutes, sold, opensInDays }, index) => ({
      venue,
      plan,
      sold,
      closed: false,
      input: {
        eventId: demoId(`headliner ${index}`),
        ...ids,
        name,
        tagline,
        type,
        description,
        timeZone,
        durationMinutes: minutes,
        currency: venue.currency,
        startsAt: at(onWeekday(today.add({ days: notBefore }), weekday), time, timeZone),
        saleOpensAt: opensInDays === null ? null : at(today.add({ days: opensInDays }), '10:00', timeZone),
        saleClosesAt: null,
        giveBack: {
          hoursBefore: 168,
          keepPercent: 5,
        },
        placesPerReservationMax: 8,
        singleSeats: 'lenient',
        picture: null,
        categories: priceList(venue.kind, plan, type, venue.currency, randomFrom(`the price of ${name}`)),
        areaCapacities: [],
      },
    }),
  );
}

function onWeekday(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
}
