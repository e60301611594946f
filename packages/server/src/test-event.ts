import type { EntityManager } from '@mikro-orm/postgresql';
import { GeneratePlanInput, type CategoryInput, type SingleSeatRule } from '@onsale/schemas';
import { Member, Organisation } from './access/access.ts';
import { createEvent } from './events/create-event.ts';
import { publishEvent } from './events/publish-event.ts';
import { newId } from './new-id.ts';
import { transaction } from './transaction.ts';
import { generatePlan } from './venues/generator/generate-plan.ts';
import { makeVenue } from './venues/make-venue.ts';

export interface TestEvent {
  eventId: string;
  venueId: string;
  organisationId: string;
  staff: { id: string; name: string };
}

export interface TestEventOptions {
  rows?: number;
  seatsPerRow?: number;
  /** A general-admission section beside the seats. */
  standing?: number;
  priceMinor?: number;
  startsAt?: Date;
  saleOpensAt?: Date | null;
  placesPerBuyerMax?: number;
  singleSeats?: SingleSeatRule;
  giveBack?: { hoursBefore: number | null; keepPercent: number };
}

const STARTS_IN_DAYS = 60;

/** A published event of its own: section 0 has the seats (category 1), section 1 the standing places (category 2). */
export async function testEvent(em: EntityManager, options: TestEventOptions = {}): Promise<TestEvent> {
  const { rows = 4, seatsPerRow = 10, standing = 50, priceMinor = 4_000 } = options;
  const staff = { id: newId(), name: 'Staff of the test' };
  const organisationId = newId();
  const fork = em.fork();
  fork.create(Organisation, { id: organisationId, name: 'Organisation of the test', createdAt: new Date() });
  await fork.flush();
  const plan = GeneratePlanInput.shape.sections.parse([
    { kind: 'seated', name: 'Stalls', rows, seatsPerRow },
    { kind: 'general', name: 'Standing', capacity: Math.max(1, standing) },
  ]);
  const venueId = newId();
  const venue = {
    name: 'Hall of the test',
    city: 'Ghent',
    country: 'BE',
    address: '',
    timeZone: 'Europe/Brussels',
  };
  await makeVenue(em.fork(), { venueId, organisationId, venue, dryRun: false }, generatePlan(plan));
  const eventId = newId();
  const categories: CategoryInput[] = [
    { number: 1, name: 'Seated', priceMinor, covers: [{ section: 0, places: null }] },
    {
      number: 2,
      name: 'Standing',
      priceMinor: Math.floor(priceMinor / 2),
      covers: [{ section: 1, places: null }],
    },
  ];
  const startsAt = options.startsAt ?? new Date(Date.now() + STARTS_IN_DAYS * 86_400_000);
  await transaction(em, async (tx) => {
    const event = await createEvent(tx, staff, {
      eventId,
      organisationId,
      venueId,
      currency: 'EUR',
      name: 'Event of the test',
      tagline: '',
      type: 'concert',
      description: 'Made by a test',
      startsAt: startsAt.toISOString(),
      timeZone: 'Europe/Brussels',
      durationMinutes: 120,
      saleOpensAt: options.saleOpensAt?.toISOString() ?? null,
      saleClosesAt: null,
      giveBack: options.giveBack ?? { hoursBefore: 168, keepPercent: 5 },
      placesPerReservationMax: 8,
      placesPerBuyerMax: options.placesPerBuyerMax ?? null,
      singleSeats: options.singleSeats ?? 'off',
      picture: null,
      categories,
      areaCapacities: [],
    });
    await publishEvent(tx, staff, { eventId, version: event.version });
  });
  return { eventId, venueId, organisationId, staff };
}

/** A member of the event's organisation, for tests that enter through the office. */
export async function addMember(
  em: EntityManager,
  { organisationId }: TestEvent,
  userId: string,
): Promise<void> {
  const fork = em.fork();
  fork.create(Member, { organisationId, userId, createdAt: new Date() });
  await fork.flush();
}
