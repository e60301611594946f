import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { Choice } from '@onsale/schemas';
import { sql } from 'kysely';
import { keptVersion, sheetOf, type EventSheet } from '../events/event-sheet.ts';
import { Inventory } from '../inventory/inventory.ts';
import type { SectionPlaces } from '../inventory/section-places.ts';
import { parseSeatId } from '../inventory/seat-id.ts';
import { sqlOf, transaction, type Tx } from '../transaction.ts';
import { ProblemError } from '../problem-error.ts';
import { batchState, type BatchState } from './batch-state.ts';
import type { Command, Outcome } from './command.ts';
import { decide } from './decide.ts';
import { expire } from './expire.ts';
import { readAtOneMoment, readSections } from './read-reservations.ts';
import type { ReservationRecord } from './reservation.ts';

/**
 * One unit of work for many commands of one event: lock the inventory rows once, decide every command in arrival order in
 * memory, write what they mean, commit once. Safe to run again as a whole: every command finds its own traces.
 */
export async function decideBatch(
  em: EntityManager,
  eventId: string,
  commands: readonly Command[],
): Promise<Outcome[]> {
  return transaction(em, async (tx) => {
    const sheet = await sheetOf(tx, eventId, keptVersion(eventId));
    if (!sheet) throw new ProblemError({ reason: 'not_found' });
    const inventory = await lockInventory(tx, eventId, await sectionsOf(tx, sheet, commands));
    const state = await readUnderLock(tx, sheet, inventory, commands);
    const outcomes = commands.map((command) => decide(state, command));
    keepChanges(inventory, state);
    await state.ledger.write(tx);
    return outcomes;
  });
}

/** Always in section order, in one statement: two batches can wait for each other, but never in a circle. */
async function lockInventory(tx: Tx, eventId: string, sections: number[]): Promise<Inventory[]> {
  if (sections.length === 0) return [];
  return tx.find(
    Inventory,
    { eventId, section: { $in: sections } },
    { orderBy: { section: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}

/**
 * Every section whose places some command may change, those of lapsed holds included. Holds lock the event's first section
 * too: one buyer's holds in two sections, through two processes, must see each other to be counted.
 */
async function sectionsOf(tx: Tx, sheet: EventSheet, commands: readonly Command[]): Promise<number[]> {
  const sections = new Set<number>();
  if (commands.some(({ kind }) => kind === 'hold')) sections.add(sheet.layout.sections.keys().next().value!);
  for (const command of commands) {
    if ('choice' in command) addChosen(sections, sheet, command.choice);
    if ('seats' in command) for (const { section } of command.seats) sections.add(section);
  }
  for (const section of await readSections(tx, sheet.event.id, namedIdsOf(commands))) sections.add(section);
  return [...sections].sort((a, b) => a - b);
}

function addChosen(sections: Set<number>, sheet: EventSheet, choice: Choice): void {
  if (choice.kind === 'best') for (const section of sheet.coverage.keys()) sections.add(section);
  else {
    for (const seatId of choice.seats) sections.add(parseSeatId(seatId).section);
    for (const { section } of choice.areas) sections.add(section);
  }
}

/** Reads again what may have changed while the lock was waited for, then frees what has lapsed. */
async function readUnderLock(
  tx: Tx,
  known: EventSheet,
  inventory: Inventory[],
  commands: readonly Command[],
): Promise<BatchState> {
  const eventId = known.event.id;
  const newest = Math.max(known.version, ...inventory.map((row) => row.eventVersion));
  const sheet = (await sheetOf(tx, eventId, newest)) ?? known;
  const { now, reservations, lapsed } = await readAtOneMoment(tx, eventId, idsOf(commands));
  const state = batchState({
    now,
    sheet,
    sections: new Map(inventory.map((row) => [row.section, placesOf(row)])),
    reservations: new Map(reservations.map((reservation) => [reservation.id, reservation])),
    buyers: await countLive(tx, eventId, buyersOf(commands, reservations), now),
  });
  refuseMoved(state, commands);
  for (const reservation of lapsed) {
    // One that lapsed while we waited for the lock may lie outside it: the next batch frees it.
    if (reservation.places.every((place) => state.sections.has(place.section))) expire(state, reservation);
  }
  return state;
}

/** What PostgreSQL says of work that may succeed when it is run again. */
class MovedMeanwhileError extends Error {
  readonly code = '40001';
}

/** One that was exchanged while we waited may lie outside the lock now: the batch begins anew, with the right sections. */
function refuseMoved(state: BatchState, commands: readonly Command[]): void {
  for (const id of namedIdsOf(commands)) {
    const reservation = state.reservations.get(id);
    if (reservation?.places.some((place) => !state.sections.has(place.section)))
      throw new MovedMeanwhileError(`Reservation ${id} has moved to another section`);
  }
}

/** A plain copy to decide on: an entity's setters cost more than the decision. */
function placesOf({
  section,
  kind,
  capacity,
  held,
  sold,
  nextPlace,
  states,
  version,
}: Inventory): SectionPlaces {
  return { section, kind, capacity, held, sold, nextPlace, states, version };
}

/** What was decided goes back into the locked entities, which the unit of work flushes at the end. */
function keepChanges(inventory: Inventory[], state: BatchState): void {
  const touched = state.ledger.places.touched();
  for (const row of inventory) {
    const places = state.sections.get(row.section)!;
    if (touched.has(places)) Object.assign(row, places);
  }
}

/** Those who may come to have more places: who holds, and whose reservations the commands name. */
function buyersOf(commands: readonly Command[], reservations: readonly ReservationRecord[]): string[] {
  const holders = commands.flatMap((command) => (command.kind === 'hold' ? [command.buyer.id] : []));
  return [...new Set([...holders, ...reservations.map((reservation) => reservation.buyerId)])];
}

async function countLive(
  tx: Tx,
  eventId: string,
  buyers: string[],
  now: Date,
): Promise<BatchState['buyers']> {
  if (buyers.length === 0) return new Map();
  const { rows } = await sql<{ buyer_id: string; holds: string; places: string }>`
    select b.buyer_id, r.holds, r.places from unnest(${buyers}::uuid[]) as b(buyer_id) cross join lateral (
      select count(*) filter (where state = 'pending') as holds, sum(jsonb_array_length(places)) as places from reservation
      where buyer_id = b.buyer_id and event_id = ${eventId}::uuid
        and (state = 'paid' or state = 'pending' and expires_at > ${now})
    ) r where r.places is not null
  `.execute(sqlOf(tx));
  return new Map(rows.map((row) => [row.buyer_id, { holds: Number(row.holds), places: Number(row.places) }]));
}

/** Of the reservations whose places may change; a hold that was asked for before changes nothing. */
function namedIdsOf(commands: readonly Command[]): string[] {
  return idsOf(commands.filter((command) => command.kind !== 'hold'));
}

function idsOf(commands: readonly Command[]): string[] {
  return [
    ...new Set(commands.flatMap((command) => ('reservationId' in command ? [command.reservationId] : []))),
  ];
}
