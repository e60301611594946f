import type { VenueDetails } from '@onsale/schemas';
import type { DraftOutcome } from '../venues/draft-plan.ts';
import { clubPlan } from './plans/club.ts';
import { hallPlan } from './plans/hall.ts';
import { arenaPlan, stadiumPlan } from './plans/stadium.ts';
import { GRAND_THEATRE, theatrePlan } from './plans/theatre.ts';

export type VenueKind = 'stadium' | 'arena' | 'theatre' | 'hall' | 'club';
export type Language = 'en' | 'nl' | 'de' | 'fr' | 'es' | 'it';

export interface DemoVenue {
  kind: VenueKind;
  details: VenueDetails;
  currency: string;
  language: Language;
  events: number;
  plan: () => DraftOutcome;
}

export interface DemoOrganisation {
  name: string;
  owner: { name: string; email: string };
  venues: DemoVenue[];
}

type Place = Pick<DemoVenue, 'currency' | 'language'> & Pick<VenueDetails, 'country' | 'timeZone'>;

const NL: Place = { country: 'NL', timeZone: 'Europe/Amsterdam', currency: 'EUR', language: 'nl' };
const DE: Place = { country: 'DE', timeZone: 'Europe/Berlin', currency: 'EUR', language: 'de' };
const FR: Place = { country: 'FR', timeZone: 'Europe/Paris', currency: 'EUR', language: 'fr' };
const GB: Place = { country: 'GB', timeZone: 'Europe/London', currency: 'GBP', language: 'en' };
const US: Place = { country: 'US', timeZone: 'America/New_York', currency: 'USD', language: 'en' };

const EVENTS_OF: Record<VenueKind, number> = { stadium: 4, arena: 15, theatre: 14, hall: 14, club: 14 };

function venue(
  kind: VenueKind,
  place: Place,
  name: string,
  city: string,
  address: string,
  plan: () => DraftOutcome,
): DemoVenue {
  const { currency, language, ...where } = place;
  return {
    kind,
    details: { name, city, address, ...where },
    currency,
    language,
    events: EVENTS_OF[kind],
    plan,
  };
}

const club = (floor: number, gallery: number) => () => clubPlan({ floor, gallery });
const hall = (front: number, rear: number, backRows: number) => () =>
  hallPlan({ front, rear, sideRows: 4, backRows });
const theatre =
  (stalls: number, circle: number, balcony: number, boxes = 5) =>
  () =>
    theatrePlan({ ...GRAND_THEATRE, stalls, circle, balcony, boxes });

/** Who runs which houses in the demo. All invented. */
export const organisations: DemoOrganisation[] = [
  {
    name: 'Maasoever Events',
    owner: { name: 'Mira de Wit', email: 'mira@onsale.example' },
    venues: [
      venue('stadium', NL, 'Maasstadion', 'Rotterdam', 'Stadionkade 1', stadiumPlan),
      venue('hall', NL, 'De Sluiswachter', 'Rotterdam', 'Sluisplein 12', hall(600, 1_400, 9)),
      venue('club', NL, 'Kelder 14', 'Rotterdam', 'Witte Gang 14', club(380, 90)),
      venue('theatre', NL, 'Schouwburg aan de Singel', 'Utrecht', 'Singel 88', () =>
        theatrePlan(GRAND_THEATRE),
      ),
      venue('club', NL, 'Tolhuiszaal', 'Amsterdam', 'Noorderkade 3', club(260, 0)),
    ],
  },
  {
    name: 'Spreewelle Konzerte',
    owner: { name: 'Frieda Albers', email: 'frieda@onsale.example' },
    venues: [
      venue('hall', DE, 'Spreehalle', 'Berlin', 'Am Flutgraben 20', hall(500, 1_100, 8)),
      venue('theatre', DE, 'Theater am Nordufer', 'Hamburg', 'Nordufer 5', theatre(15, 7, 4)),
      venue('club', DE, 'Keller Elbgasse', 'Hamburg', 'Elbgasse 9', club(220, 60)),
      venue('theatre', DE, 'Sternsaal', 'Köln', 'Sternengasse 2', theatre(12, 5, 0, 3)),
    ],
  },
  {
    name: 'Lumière Vive',
    owner: { name: 'Camille Ferrand', email: 'camille@onsale.example' },
    venues: [
      venue('theatre', FR, 'Théâtre des Traboules', 'Lyon', '11 rue des Feuillants', theatre(14, 7, 5)),
      venue('club', FR, 'Le Petit Canut', 'Lyon', '4 montée du Gourguillon', club(180, 40)),
      venue('hall', FR, 'Halle Riquet', 'Paris', '52 quai de la Loire', hall(450, 950, 7)),
    ],
  },
  {
    name: 'Northbank Presents',
    owner: { name: 'Edith Calloway', email: 'edith@onsale.example' },
    venues: [
      venue('arena', GB, 'Foundry Arena', 'Manchester', '1 Foundry Way', arenaPlan),
      venue('theatre', GB, 'The Lantern Theatre', 'London', '27 Marigold Lane', theatre(16, 8, 5)),
      venue('club', GB, 'Canal Rooms', 'London', 'Unit 6, Towpath Yard', club(320, 80)),
    ],
  },
  {
    name: 'Hudson & Harbour',
    owner: { name: 'Dolores Quick', email: 'dolores@onsale.example' },
    venues: [
      venue('club', US, 'The Ferris Room', 'New York', '214 Water Street', club(300, 70)),
      venue('theatre', US, 'Beekman Playhouse', 'New York', '40 Beekman Row', theatre(15, 8, 0)),
      venue(
        'arena',
        { ...US, timeZone: 'America/Chicago' },
        'Prairie Dome',
        'Chicago',
        '1200 W Prairie Ave',
        arenaPlan,
      ),
      venue(
        'hall',
        { ...US, timeZone: 'America/Chicago' },
        'Lakeside Hall',
        'Chicago',
        '900 Harbor Drive',
        hall(550, 1_250, 9),
      ),
      venue(
        'theatre',
        { ...GB, country: 'AU', timeZone: 'Australia/Sydney', currency: 'AUD' },
        'Bluegum Theatre',
        'Sydney',
        '8 Wharf Lane',
        theatre(14, 6, 4),
      ),
    ],
  },
  {
    name: 'Sol y Telón',
    owner: { name: 'Lucía Robledo', email: 'lucia@onsale.example' },
    venues: [
      venue(
        'theatre',
        { country: 'ES', timeZone: 'Europe/Madrid', currency: 'EUR', language: 'es' },
        'Teatro Alcarria',
        'Madrid',
        'Calle del Almendro 17',
        theatre(14, 6, 5),
      ),
      venue(
        'club',
        { country: 'ES', timeZone: 'Europe/Madrid', currency: 'EUR', language: 'es' },
        'Sala Marítima',
        'Barcelona',
        'Carrer de la Barca 6',
        club(280, 60),
      ),
      venue(
        'theatre',
        { country: 'IT', timeZone: 'Europe/Rome', currency: 'EUR', language: 'it' },
        'Teatro dei Navigli',
        'Milano',
        'Alzaia Grande 30',
        theatre(13, 7, 4),
      ),
    ],
  },
  {
    name: 'Hoshi & Gulf Stages',
    owner: { name: 'Yuki Aoyama', email: 'yuki@onsale.example' },
    venues: [
      venue(
        'hall',
        { country: 'JP', timeZone: 'Asia/Tokyo', currency: 'JPY', language: 'en' },
        'Hoshi Hall',
        'Tokyo',
        '3-7 Hoshimachi',
        hall(500, 1_000, 8),
      ),
      venue(
        'theatre',
        { country: 'KW', timeZone: 'Asia/Kuwait', currency: 'KWD', language: 'en' },
        'Al Seef Theatre',
        'Kuwait City',
        'Gulf Road 51',
        theatre(12, 6, 0, 4),
      ),
    ],
  },
];
