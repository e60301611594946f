import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventSales } from '@onsale/schemas';
import { SEAT_STATE } from '@onsale/schemas';
import { sql } from 'kysely';
import { readFeed } from '../audit/read-feed.ts';
import { getCategories } from '../events/availability.ts';
import { Event } from '../events/event.ts';
import { sheetOf } from '../events/event-sheet.ts';
import { Inventory } from '../inventory/inventory.ts';
import { databaseNow, sqlOf } from '../transaction.ts';

const FEED_ENTRIES = 40;
const HOURS_SHOWN = 72;

/** How the sale goes, counted in the database now. */
export async function eventSales(em: EntityManager, eventId: string): Promise<EventSales> {
  const event = await em.findOneOrFail(Event, { id: eventId });
  const inventory = await em.find(Inventory, { eventId });
  const money = await readMoney(em, eventId);
  const capacity = sum(inventory.map((row) => row.capacity));
  const held = sum(inventory.map((row) => row.held));
  const sold = sum(inventory.map((row) => row.sold));
  return {
    eventId,
    capacity,
    held,
    sold,
    free: capacity - held - sold,
    currency: event.currency,
    takingsMinor: money.taken - money.returned,
    givenBackMinor: money.returned,
    reservationsPaid: money.paid,
    soldTwice: await countSoldTwice(em, eventId),
    categories: await categorySales(em, event, inventory),
    hours: await readHours(em, eventId),
    feed: await readFeed(em, eventId, FEED_ENTRIES),
    asOf: (await databaseNow(em)).toISOString(),
  };
}

async function readMoney(
  em: EntityManager,
  eventId: string,
): Promise<{ taken: number; returned: number; paid: number }> {
  const { rows } = await sql<{ taken: string; returned: string; paid: string }>`
    select coalesce(sum(captured_minor), 0) as taken, coalesce(sum(returned_minor), 0) as returned,
      (select count(*) from reservation where event_id = ${eventId}::uuid and state = 'paid') as paid
    from transaction where event_id = ${eventId}::uuid and kind = 'charge'
  `.execute(sqlOf(em));
  const { taken, returned, paid } = rows[0]!;
  return { taken: Number(taken), returned: Number(returned), paid: Number(paid) };
}

/** The keys make it impossible; it is counted from the reservations, not from the keys, and shown all the same. */
async function countSoldTwice(em: EntityManager, eventId: string): Promise<number> {
  const { rows } = await sql<{ twice: string }>`
    select count(*) as twice from (
      select 1 from reservation r cross join lateral jsonb_to_recordset(r.places) as p(section int, place int)
      where r.event_id = ${eventId}::uuid and r.state in ('pending', 'paid') group by p.section, p.place having count(*) > 1
    ) t
  `.execute(sqlOf(em));
  return Number(rows[0]!.twice);
}

async function categorySales(
  em: EntityManager,
  event: Event,
  inventory: Inventory[],
): Promise<EventSales['categories']> {
  const sheet = (await sheetOf(em, event.id, event.version))!;
  const held = new Uint32Array(256);
  const sold = new Uint32Array(256);
  for (const row of inventory) {
    const covered = sheet.coverage.get(row.section);
    if (!covered) continue;
    if (row.kind === 'general') {
      held[covered[0]!]! += row.held;
      sold[covered[0]!]! += row.sold;
    }
    row.states.forEach((state, place) => {
      if (state === SEAT_STATE.held) held[covered[place]!]! += 1;
      if (state === SEAT_STATE.sold) sold[covered[place]!]! += 1;
    });
  }
  const takings = await takingsByCategory(em, event.id);
  return (await getCategories(em, event.id, true)).map((category) => ({
    ...category,
    held: held[category.number]!,
    sold: sold[category.number]!,
    takingsMinor: takings.get(category.number) ?? 0,
  }));
}

async function takingsByCategory(em: EntityManager, eventId: string): Promise<Map<number, number>> {
  const { rows } = await sql<{ category: number; takings: string }>`
    select p.category, sum(p."priceMinor") as takings
    from reservation r cross join lateral jsonb_to_recordset(r.places) as p(category int, "priceMinor" int)
    where r.event_id = ${eventId}::uuid and r.state = 'paid' group by p.category
  `.execute(sqlOf(em));
  return new Map(rows.map((row) => [row.category, Number(row.takings)]));
}

async function readHours(em: EntityManager, eventId: string): Promise<EventSales['hours']> {
  const { rows } = await sql<{ at: Date; places: string; takings: string }>`
    select date_trunc('hour', paid_at) as at, sum(jsonb_array_length(places)) as places, sum(total_minor) as takings
    from reservation where event_id = ${eventId}::uuid and state = 'paid' and paid_at > now() - ${`${HOURS_SHOWN} hours`}::interval
    group by 1 order by 1
  `.execute(sqlOf(em));
  return rows.map(({ at, places, takings }) => ({
    at: new Date(at).toISOString(),
    places: Number(places),
    takingsMinor: Number(takings),
  }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
