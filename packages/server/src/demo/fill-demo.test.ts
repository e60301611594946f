import { testDatabase } from '@onsale/embedded-postgres/testing';
import type { TestDatabase } from '@onsale/embedded-postgres/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EventType } from '@onsale/schemas';
import { migrateDatabase } from '../migrate-database.ts';
import { createOrm } from '../orm.ts';
import { sqlOf } from '../transaction.ts';
import { fillDemo } from './fill-demo.ts';
import type { Demo } from './fill-demo.ts';

let database: TestDatabase;
let demo: Demo;
beforeAll(async () => {
  database = await testDatabase({ prepare: migrateDatabase });
  demo = await fillDemo(database.url);
}, 120_000);
afterAll(() => database.drop());

async function ask<T>(query: string): Promise<T[]> {
  const orm = await createOrm({ url: database.url, poolMax: 1 });
  try {
    return (await sql.raw<T>(query).execute(sqlOf(orm.em.fork()))).rows;
  } finally {
    await orm.close(true);
  }
}

const COUNTS = `select (select count(*)::int from event) as events, (select count(*)::int from venue) as venues,
  (select count(*)::int from reservation) as reservations, (select count(*)::int from claim) as claims,
  (select count(*)::int from ticket where valid) as tickets, (select count(*)::int from audit) as audits,
  (select count(*)::int from transaction) as transactions`;

describe('the demo', () => {
  test('has a year of published events of every type, in many cities and currencies', async () => {
    const events = await ask<{
      type: string;
      city: string;
      currency: string;
      time_zone: string;
      starts_at: Date;
    }>(
      `select e.type, v.city, e.currency, e.time_zone, e.starts_at from event e join venue v on v.id = e.venue_id where e.status = 'published'`,
    );
    expect(events.length).toBe(demo.events);
    expect(events.length).toBeGreaterThanOrEqual(300);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(EventType.options));
    expect(new Set(events.map(({ city }) => city)).size).toBeGreaterThan(10);
    expect(new Set(events.map(({ currency }) => currency)).size).toBeGreaterThan(4);
    expect(new Set(events.map(({ time_zone }) => time_zone)).size).toBeGreaterThan(5);
  });

  test('leaves no gap in its texts', async () => {
    const texts = await ask<{ name: string; description: string }>(`select name, description from event`);
    for (const { name, description } of texts) {
      expect(name + description).not.toMatch(/[{}]|undefined/);
      expect(description.length).toBeGreaterThan(100);
    }
  });

  test('sells no place twice and keeps its books', async () => {
    const [sums] = await ask(`select
      (select sum(held + sold)::int from inventory) = (select count(*)::int from claim) as places,
      (select sum(sold)::int from inventory) = (select count(*)::int from ticket where valid) as tickets,
      (select sum(total_minor)::text from reservation where state = 'paid') =
        (select sum(amount_minor)::text from transaction where state = 'captured') as money`);
    expect(sums).toEqual({ places: true, tickets: true, money: true });
  });

  test('has rooms that are sold out and a stadium whose sale opens tomorrow', async () => {
    const soldOut = await ask(
      `select event_id from inventory group by 1 having sum(capacity) = sum(held + sold)`,
    );
    expect(soldOut.length).toBeGreaterThan(3);
    const opening = await ask<{
      places: number;
    }>(`select sum(i.capacity)::int as places from event e join inventory i on i.event_id = e.id
      where e.sale_opens_at between now() and now() + interval '2 days' group by e.id order by 1 desc`);
    expect(opening[0]!.places).toBeGreaterThanOrEqual(80_000);
  });

  test('happened before now, and each change in its order', async () => {
    const [late] = await ask(
      `select count(*)::int as audits from audit where at > now() + interval '1 second'`,
    );
    expect(late).toEqual({ audits: 0 });
    const [disordered] = await ask(`select count(*)::int as audits from audit held join audit paid
      on paid.event_id = held.event_id and paid.reservation_id = held.reservation_id
      where held.what = 'reservation_held' and paid.what = 'reservation_paid' and (held.at > paid.at or held.id > paid.id)`);
    expect(disordered).toEqual({ audits: 0 });
  });

  test('is left alone the second time, and completed after an interruption', async () => {
    const before = await ask(COUNTS);
    expect(await fillDemo(database.url)).toEqual(demo);
    expect(await ask(COUNTS)).toEqual(before);
    await ask('delete from demo_fill');
    await fillDemo(database.url);
    const [after] = await ask<Record<string, number>>(COUNTS);
    // Two evenings are moved once more; everything else is found and left.
    expect(after).toEqual({ ...Object(before[0]), audits: after!.audits });
  }, 120_000);
});
