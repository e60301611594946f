import { createOfficeClient, newId } from '@onsale/client';
import type { OfficeClient } from '@onsale/client';
import type { CreateEventInput } from '@onsale/schemas';

export const PASSWORD = 'doors-open-at-eight';

export interface Organiser {
  office: OfficeClient;
  organisationId: string;
  name: string;
  email: string;
}

/** Somebody who founded an organisation at the office. */
export async function signUpOrganiser(officeUrl: string): Promise<Organiser> {
  const office = createOfficeClient({ url: officeUrl });
  const person = { name: 'Brynja Holm', email: 'brynja@kade.example' };
  const me = await office.account.signUp.mutate({
    ...person,
    password: PASSWORD,
    organisation: 'Kade Concerts',
  });
  return { ...person, office, organisationId: me.organisations[0]!.id };
}

/** On Iceland's clock, which never changes and is not the visitor's. */
export const VENUE = {
  name: 'Höfn Hall',
  city: 'Reykjavik',
  country: 'IS',
  address: 'Old harbour 4',
  timeZone: 'Atlantic/Reykjavik',
};

export const PRICES = { stalls: 6_400, balcony: 3_850, floor: 2_200 };

/** Sections 0 and 1 have seats, in section 2 people stand. */
export async function buildHall({ office, organisationId }: Organiser, venue = VENUE): Promise<string> {
  const venueId = newId();
  await office.venues.generate.mutate({
    organisationId,
    venueId,
    venue,
    sections: [
      { kind: 'general', name: 'Floor', area: '', capacity: 80 },
      { ...ROWS_OF_SEATS, name: 'Stalls', rows: 8, seatsPerRow: 16, aislesAfter: [8], curve: 0.2 },
      { ...ROWS_OF_SEATS, name: 'Balcony', rows: 4, seatsPerRow: 20 },
    ],
    dryRun: false,
  });
  return venueId;
}

export const FLOOR = 0;
export const STALLS = 1;
export const BALCONY = 2;

const ROWS_OF_SEATS = {
  kind: 'seated' as const,
  area: '',
  rowLabels: 'letters' as const,
  numberFrom: 'left' as const,
  aislesAfter: [],
  curve: 0,
  growPerRow: 0,
  wheelchairPlaces: 0,
};

/** `2027-06-12`, so many days from now, in Reykjavik. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Puts an evening in the hall on sale and returns its id. */
export async function putOnSale(
  { office, organisationId }: Organiser,
  venueId: string,
  changes: Partial<CreateEventInput> = {},
): Promise<string> {
  const eventId = newId();
  const { version } = await office.events.create.mutate({
    eventId,
    organisationId,
    venueId,
    currency: 'EUR',
    name: 'Odalys Venn: Tidelines',
    tagline: 'One piano, one choir',
    type: 'concert',
    description: 'Songs about water, played once, in the dark.',
    startsAt: `${dayIn(60)}T19:30:00Z`,
    timeZone: VENUE.timeZone,
    durationMinutes: 120,
    giveBack: { hoursBefore: 168, keepPercent: 5 },
    categories: [
      { number: 1, name: 'Stalls', priceMinor: PRICES.stalls, covers: [{ section: STALLS, places: null }] },
      {
        number: 2,
        name: 'Balcony',
        priceMinor: PRICES.balcony,
        covers: [{ section: BALCONY, places: null }],
      },
      { number: 3, name: 'Standing', priceMinor: PRICES.floor, covers: [{ section: FLOOR, places: null }] },
    ],
    ...changes,
  });
  await office.events.publish.mutate({ eventId, version });
  return eventId;
}
