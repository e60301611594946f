import type { EntityManager } from '@mikro-orm/postgresql';
import { CreateEventInput } from '@onsale/schemas';
import type { z } from 'zod';
import { Audit } from '../audit/audit.ts';
import type { AuditWhat } from '../audit/audit.ts';
import { Coverage, TicketCategory } from '../events/category.ts';
import { draftOf } from '../events/create-event.ts';
import { Event } from '../events/event.ts';
import { laidOut } from '../events/lay-out-event.ts';
import { insertRows } from '../insert-rows.ts';
import { Inventory } from '../inventory/inventory.ts';
import { newId } from '../new-id.ts';
import { transaction } from '../transaction.ts';
import type { Tx } from '../transaction.ts';
import { layoutOf } from '../venues/plan-layout.ts';
import type { House } from './fill-houses.ts';
import { planHeadliners } from './headliners.ts';
import { planProgramme } from './programme.ts';
import type { PlannedEvent } from './programme.ts';

const DAY_MS = 86_400_000;
/** How long the demo's events have been on sale. */
export const ON_SALE_DAYS = 60;

/** A published event and who runs it. */
export type FilledEvent = PlannedEvent & Pick<House, 'owner'>;

/** Plans and publishes the programme of every house, a house at a time. */
export async function fillEvents(em: EntityManager, houses: House[], now: Date): Promise<FilledEvent[]> {
  const all: FilledEvent[] = [];
  for (const house of houses) {
    const { venue, plan, venueId, organisationId, owner } = house;
    const planned = (venue.kind === 'stadium' ? planHeadliners : planProgramme)(
      venue,
      plan,
      { organisationId, venueId },
      now,
    );
    await transaction(em, (tx) => publish(tx, house, planned, now));
    all.push(...planned.map((event) => ({ ...event, owner })));
  }
  return all;
}

/** The rows that creating and publishing one by one would write, in a statement per table: hundreds of events, no wait. */
async function publish(tx: Tx, house: House, planned: PlannedEvent[], now: Date): Promise<void> {
  const known = await tx.find(Event, { venueId: house.venueId }, { fields: ['id'] });
  const fresh = planned.filter(({ input }) => !known.some(({ id }) => id === input.eventId));
  const layout = await layoutOf(tx, house.planId);
  const createdAt = new Date(now.getTime() - (ON_SALE_DAYS + 1) * DAY_MS);
  const events = fresh.map(({ input, closed }) => {
    const draft = draftOf(parsed(input), house.planId, createdAt);
    const saleClosesAt = closed ? new Date(now.getTime() - DAY_MS) : draft.saleClosesAt;
    return { ...draft, saleClosesAt, status: 'published' as const };
  });
  const places = fresh.map(({ input }, index) => {
    const { categories, areaCapacities } = parsed(input);
    return laidOut(events[index]!, layout, categories, areaCapacities);
  });
  await insertRows(tx, Event, events);
  await insertRows(
    tx,
    TicketCategory,
    places.flatMap((rows) => rows.categories),
  );
  await insertRows(
    tx,
    Coverage,
    places.flatMap((rows) => rows.coverage),
  );
  await insertRows(
    tx,
    Inventory,
    places.flatMap((rows) => rows.inventory),
  );
  await insertRows(
    tx,
    Audit,
    events.flatMap(({ id, name }) => [
      auditRow(id, 'event_created', house.owner, createdAt, { name }),
      auditRow(id, 'event_published', house.owner, new Date(createdAt.getTime() + 600_000), {}),
    ]),
  );
}

function parsed(input: CreateEventInput): z.output<typeof CreateEventInput> {
  return CreateEventInput.parse(input);
}

function auditRow(
  eventId: string,
  what: AuditWhat,
  actor: House['owner'],
  at: Date,
  facts: Record<string, unknown>,
) {
  return {
    eventId,
    id: newId(at.getTime()),
    at,
    what,
    actorId: actor.id,
    actorName: actor.name,
    reservationId: null,
    facts,
  };
}
