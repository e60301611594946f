import { CreateEventInput, GeneratePlanInput, type CategoryInput } from '@onsale/schemas';
import {
  createEvent,
  createOrm,
  generatePlan,
  layoutOf,
  makeVenue,
  newId,
  Organisation,
  publishEvent,
  transaction,
} from '@onsale/server/engine';
import { migrateDatabase } from '@onsale/server/runtime';
import { partiesOf, type Party } from './parties.ts';

type DraftPlan = Parameters<typeof makeVenue>[2];
type EntityManager = Parameters<typeof makeVenue>[0];

/** A venue and published events on it, all on sale and untouched. */
export interface BenchWorld {
  eventIds: string[];
  /** Every seat of the venue once, in twos along the rows. */
  parties: Party[];
  seats: number;
}

const CATEGORIES = 3;
const PRICE_MINOR = 4_000;
const STARTS_IN_DAYS = 90;
const ROWS = 25;
const SEATS_PER_ROW = 28;

/** Brings a new database to the newest migration and makes `events` events on one venue in it. */
export async function makeWorld(databaseUrl: string, plan: DraftPlan, events: number): Promise<BenchWorld> {
  await migrateDatabase(databaseUrl);
  const orm = await createOrm({ url: databaseUrl, poolMax: 2 });
  try {
    const { venueId, planId, organisationId } = await storeVenue(orm.em, plan);
    const layout = await layoutOf(orm.em.fork(), planId);
    const sections = [...layout.sections.values()].map(({ number }) => number);
    const eventIds: string[] = [];
    for (let made = 0; made < events; made++) {
      eventIds.push(await makeEvent(orm.em, { venueId, organisationId, categories: categoriesOf(sections) }));
    }
    const parties = partiesOf(layout);
    return { eventIds, parties, seats: parties.reduce((sum, { seats }) => sum + seats.length, 0) };
  } finally {
    await orm.close(true);
  }
}

/** A plan of about `seats` seats, in sections as big as a stadium's. */
export function planOf(seats: number): DraftPlan {
  const perSection = ROWS * SEATS_PER_ROW;
  const sections = Array.from({ length: Math.ceil(seats / perSection) }, (_, index) => ({
    kind: 'seated',
    name: `Block ${index + 1}`,
    rows: Math.min(ROWS, Math.ceil((seats - index * perSection) / SEATS_PER_ROW)),
    seatsPerRow: SEATS_PER_ROW,
  }));
  return generatePlan(GeneratePlanInput.shape.sections.parse(sections));
}

async function storeVenue(em: EntityManager, plan: DraftPlan) {
  const organisationId = newId();
  const fork = em.fork();
  fork.create(Organisation, { id: organisationId, name: 'Organisation of the bench', createdAt: new Date() });
  await fork.flush();
  const venueId = newId();
  const venue = {
    name: 'Venue of the bench',
    city: 'Ghent',
    country: 'BE',
    address: '',
    timeZone: 'Europe/Brussels',
  };
  const made = await makeVenue(em.fork(), { venueId, organisationId, venue, dryRun: false }, plan);
  return { venueId, organisationId, planId: made.venue.plan.planId };
}

function categoriesOf(sections: number[]): CategoryInput[] {
  return Array.from({ length: Math.min(CATEGORIES, sections.length) }, (_, index) => ({
    number: index + 1,
    name: `Category ${index + 1}`,
    priceMinor: PRICE_MINOR * (index + 1),
    covers: sections
      .filter((_section, position) => position % CATEGORIES === index)
      .map((section) => ({ section, places: null })),
  }));
}

async function makeEvent(
  em: EntityManager,
  {
    venueId,
    organisationId,
    categories,
  }: { venueId: string; organisationId: string; categories: CategoryInput[] },
): Promise<string> {
  const staff = { id: newId(), name: 'Staff of the bench' };
  const eventId = newId();
  const input = CreateEventInput.parse({
    eventId,
    organisationId,
    venueId,
    currency: 'EUR',
    name: 'Event of the bench',
    type: 'concert',
    description: 'Made to be sold out',
    startsAt: new Date(Date.now() + STARTS_IN_DAYS * 86_400_000).toISOString(),
    timeZone: 'Europe/Brussels',
    durationMinutes: 120,
    categories,
  });
  await transaction(em, async (tx) => {
    const event = await createEvent(tx, staff, input);
    await publishEvent(tx, staff, { eventId, version: event.version });
  });
  return eventId;
}
