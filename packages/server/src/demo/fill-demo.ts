import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { grantAccess } from '../access/grant-access.ts';
import { createOrm } from '../orm.ts';
import { Lanes } from '../reservations/lanes.ts';
import { sqlOf } from '../transaction.ts';
import { fillCustomer } from './fill-customer.ts';
import { fillEvents } from './fill-events.ts';
import type { FilledEvent } from './fill-events.ts';
import { fillHouses } from './fill-houses.ts';
import { markTimes } from './mark-times.ts';
import { customer, DEMO_PASSWORD, editor } from './people.ts';
import { ensurePerson } from './ensure-person.ts';
import type { PlannedEvent } from './programme.ts';
import { sellEvent } from './sell-event.ts';
import type { Sale } from './sell-event.ts';
import { organisations } from './venues.ts';

export interface DemoOptions {
  /** Told what has been done, a line at a time. */
  onProgress?: (line: string) => void;
}

export interface DemoLogin {
  who: string;
  door: 'shop' | 'office';
  email: string;
  password: string;
}

export interface Demo {
  logins: DemoLogin[];
  events: number;
}

const SELLING_AT_ONCE = 3;

/**
 * Fills a migrated database with the demo: venues, a year of events, people and sales, the same from the same day on. A
 * database that has it is left alone; a fill that was interrupted goes on where it stopped.
 */
export async function fillDemo(url: string, { onProgress = () => {} }: DemoOptions = {}): Promise<Demo> {
  const orm = await createOrm({ url, poolMax: SELLING_AT_ONCE + 2 });
  try {
    const em = orm.em.fork();
    const known = await eventsOfFinishedFill(em);
    if (known !== null) return { logins, events: known };
    const now = new Date();
    const houses = await fillHouses(em, onProgress);
    const planned = await fillEvents(em, houses, now);
    onProgress(`${planned.length} events over the coming year`);
    const lanes = new Lanes(orm.em);
    const sales = await sellAll(em, lanes, planned);
    const person = await ensurePerson(em, customer);
    await ensurePerson(em, editor);
    await letEdit(em, planned[0]!);
    const own = await fillCustomer(em, lanes, { ...customer, id: person.userId }, planned, now);
    await markTimes(
      em,
      [...sales, ...own],
      planned.map(({ input }) => input.eventId),
      now,
    );
    onProgress(`${sales.length + own.length} reservations`);
    await finish(em, planned.length);
    return { logins, events: planned.length };
  } finally {
    await orm.close(true);
  }
}

const logins: DemoLogin[] = [
  { who: 'Buys tickets (shop)', door: 'shop', email: customer.email, password: DEMO_PASSWORD },
  {
    who: `Runs ${organisations[0]!.name} (office)`,
    door: 'office',
    email: organisations[0]!.owner.email,
    password: DEMO_PASSWORD,
  },
  { who: 'May edit one event (office)', door: 'office', email: editor.email, password: DEMO_PASSWORD },
];

async function sellAll(em: EntityManager, lanes: Lanes, planned: PlannedEvent[]): Promise<Sale[]> {
  const sales: Sale[] = [];
  const waiting = planned.filter(({ sold }) => sold > 0);
  const sell = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      sales.push(...(await sellEvent(em, lanes, next)));
  };
  await Promise.all(Array.from({ length: SELLING_AT_ONCE }, sell));
  return sales;
}

/** The stadium's first evening. */
async function letEdit(em: EntityManager, { input: { eventId }, owner }: FilledEvent): Promise<void> {
  const actor = { ...owner, email: organisations[0]!.owner.email };
  await grantAccess(em, actor, { eventId, email: editor.email, level: 'editor' });
}

/** The table exists only where a demo was filled, and has its row only when that came to its end. */
async function eventsOfFinishedFill(em: EntityManager): Promise<number | null> {
  const db = sqlOf(em);
  await db.executeQuery(
    CompiledQuery.raw(
      'create table if not exists demo_fill (done_at timestamptz not null, events int not null)',
    ),
  );
  const { rows } = await db.executeQuery<{ events: number }>(
    CompiledQuery.raw('select events from demo_fill limit 1'),
  );
  return rows[0]?.events ?? null;
}

async function finish(em: EntityManager, events: number): Promise<void> {
  await sqlOf(em).executeQuery(CompiledQuery.raw('insert into demo_fill values (now(), $1)', [events]));
}
