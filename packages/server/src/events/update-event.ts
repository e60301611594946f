import { LockMode } from '@mikro-orm/postgresql';
import type { UpdateEventInput } from '@onsale/schemas';
import { recordAudit } from '../audit/record-audit.ts';
import { changeOffer } from '../inventory/offer-places.ts';
import { Inventory } from '../inventory/inventory.ts';
import { insertRows } from '../insert-rows.ts';
import { ProblemError } from '../problem-error.ts';
import type { Tx } from '../transaction.ts';
import { layoutOf } from '../venues/plan-layout.ts';
import { Coverage, NO_CATEGORY, TicketCategory } from './category.ts';
import { coverageBytes, coversOf } from './coverage-bytes.ts';
import { Event } from './event.ts';
import { areaCapacityOf, type AreaCapacity } from './lay-out-event.ts';
import { refuseBadWindow } from './refuse-bad-window.ts';
import { storePicture } from './picture.ts';

type Change = UpdateEventInput['change'];

/**
 * Changes an event, also while it is on sale. Takes the event's row, then its inventory rows in section order, and raises
 * both versions: a lane that has sold by the old prices or places reloads before it decides again.
 */
export async function updateEvent(
  tx: Tx,
  staff: { id: string; name: string },
  { eventId, version, change }: UpdateEventInput,
): Promise<Event> {
  const event = await tx.findOneOrFail(Event, { id: eventId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (event.version !== version) throw new ProblemError({ reason: 'changed_meanwhile', id: eventId });
  refuseBadWindow({
    saleOpensAt: change.saleOpensAt === undefined ? event.saleOpensAt?.toISOString() : change.saleOpensAt,
    saleClosesAt: change.saleClosesAt === undefined ? event.saleClosesAt?.toISOString() : change.saleClosesAt,
    categories: change.categories,
  });
  const inventory = await tx.find(
    Inventory,
    { eventId },
    { orderBy: { section: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );

  changeDetails(event, change);
  if (change.picture !== undefined) await storePicture(tx, event, change.picture);
  if (change.categories ?? change.areaCapacities) await changePlaces(tx, event, inventory, change);
  event.version += 1;
  for (const row of inventory) row.eventVersion = event.version;
  await recordAudit(tx, {
    eventId,
    what: 'event_updated',
    actor: staff,
    facts: { changed: Object.keys(change) },
  });
  await tx.flush();
  return event;
}

function changeDetails(event: Event, change: Change): void {
  const { giveBack, startsAt, saleOpensAt, saleClosesAt } = change;
  event.name = change.name ?? event.name;
  event.tagline = change.tagline ?? event.tagline;
  event.type = change.type ?? event.type;
  event.description = change.description ?? event.description;
  event.timeZone = change.timeZone ?? event.timeZone;
  event.durationMinutes = change.durationMinutes ?? event.durationMinutes;
  event.placesPerReservationMax = change.placesPerReservationMax ?? event.placesPerReservationMax;
  event.singleSeats = change.singleSeats ?? event.singleSeats;
  if (change.placesPerBuyerMax !== undefined) event.placesPerBuyerMax = change.placesPerBuyerMax;
  if (startsAt !== undefined) event.startsAt = new Date(startsAt);
  if (saleOpensAt !== undefined) event.saleOpensAt = saleOpensAt === null ? null : new Date(saleOpensAt);
  if (saleClosesAt !== undefined) event.saleClosesAt = saleClosesAt === null ? null : new Date(saleClosesAt);
  if (giveBack) {
    event.giveBackHoursBefore = giveBack.hoursBefore;
    event.giveBackKeepPercent = giveBack.keepPercent;
  }
}

async function changePlaces(tx: Tx, event: Event, inventory: Inventory[], change: Change): Promise<void> {
  const layout = await layoutOf(tx, event.planId);
  const categories = change.categories ?? (await storedCategories(tx, event.id));
  const areaCapacities = change.areaCapacities ?? generalCapacities(inventory);
  const bytes = coverageBytes(layout, categories);
  for (const row of inventory)
    changeSection(row, bytes.get(row.section)!, layout.sections.get(row.section)!, areaCapacities);
  if (!change.categories) return;
  await tx.nativeDelete(Coverage, { eventId: event.id });
  await tx.nativeDelete(TicketCategory, { eventId: event.id });
  const eventId = event.id;
  await insertRows(
    tx,
    TicketCategory,
    categories.map(({ number, name, priceMinor }) => ({ eventId, number, name, priceMinor })),
  );
  await insertRows(
    tx,
    Coverage,
    [...bytes].map(([section, covered]) => ({ eventId, section, categories: covered })),
  );
}

function changeSection(
  row: Inventory,
  covered: Uint8Array,
  section: { number: number; name: string; capacity: number },
  areaCapacities: readonly AreaCapacity[],
): void {
  const offered = Array.from(covered, (category) => category !== NO_CATEGORY);
  const refusal = changeOffer(row, offered, areaCapacityOf(section, offered[0] ?? false, areaCapacities));
  if (refusal?.kind === 'below_taken') {
    throw new ProblemError({ reason: 'capacity_below_taken', section: section.number, taken: refusal.taken });
  }
  if (refusal?.kind === 'taken_places') {
    const { count, seatIds } = refusal;
    throw new ProblemError({ reason: 'taken_places_affected', what: section.name, count, seatIds });
  }
}

async function storedCategories(tx: Tx, eventId: string) {
  const rows = await tx.find(TicketCategory, { eventId }, { orderBy: { number: 'asc' } });
  const coverage = new Map(
    (await tx.find(Coverage, { eventId })).map((row) => [row.section, row.categories]),
  );
  return rows.map(({ number, name, priceMinor }) => ({
    number,
    name,
    priceMinor,
    covers: coversOf(coverage, number),
  }));
}

/** What the standing sections take now; one that was not offered yet is left to its plan. */
function generalCapacities(inventory: Inventory[]): AreaCapacity[] {
  return inventory
    .filter((row) => row.kind === 'general' && row.capacity > 0)
    .map(({ section, capacity }) => ({ section, capacity }));
}
