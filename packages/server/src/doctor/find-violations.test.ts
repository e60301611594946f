import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buy, cancel, hold, look, openTestShop, type TestShop } from '../checkout/test-shop.ts';
import { newId } from '../new-id.ts';
import { transaction } from '../transaction.ts';
import { expectHealthy } from './expect-healthy.ts';
import {
  findViolationsIn,
  INVARIANTS,
  type FindViolationsOptions,
  type Violation,
} from './find-violations.ts';

let shop: TestShop;
let eventId: string;
const otherEventId = newId();

/** One event with something in every state: held, paid, given back, released, lapsed, blocked, standing. */
beforeAll(async () => {
  shop = await openTestShop();
  ({ eventId } = await shop.event({ rows: 2, seatsPerRow: 10, standing: 20, placesPerBuyerMax: 4 }));
  await buy(shop, shop.guest(), eventId, 0, 1);
  const regretful = shop.guest();
  await cancel(regretful, await buy(shop, regretful, eventId, 2));
  const hesitant = shop.guest();
  await cancel(hesitant, await hold(hesitant, eventId, 3));
  const late = shop.guest();
  const lapsed = await hold(late, eventId, 4);
  await shop.lapse(lapsed);
  await shop.lanes.run(eventId, { kind: 'tidy' });
  expect((await look(late, lapsed)).state).toBe('expired');
  const standing = { kind: 'chosen' as const, seats: ['0-5'], areas: [{ section: 1, quantity: 2 }] };
  await shop.guest().shop.reservations.create({ eventId, reservationId: newId(), choice: standing });
  const press = { reason: 'Press', channel: 'press', actor: { id: newId(), name: 'Staff' } };
  await shop.lanes.run(eventId, { kind: 'block', seats: [{ section: 0, place: 9 }], ...press });
  await shop.emulator.courier.idle();
});
afterAll(() => shop[Symbol.asyncDispose]());

class TakeBack extends Error {}

/** Breaks the database by hand, looks, and takes it back. */
async function findAfter(statements: string[], options: FindViolationsOptions = {}): Promise<Violation[]> {
  let found: Violation[] = [];
  const broken = transaction(shop.em, async (tx) => {
    for (const statement of statements) await tx.execute(statement);
    found = await findViolationsIn(tx, options);
    throw new TakeBack();
  });
  await expect(broken).rejects.toThrow(TakeBack);
  return found;
}

const PAID = `state = 'paid'`;
const HELD = `state = 'pending'`;
const CAPTURED = `kind = 'charge' and state = 'captured'`;
const dropKey = (table: string) => `alter table ${table} drop constraint ${table}_pkey`;
const copyWithNewId = (table: string, where: string, columns: string) =>
  `insert into ${table} select copy.* from (select * from ${table} where ${where}) t,
     jsonb_populate_record(t::${table}, jsonb_build_object('id', gen_random_uuid(), ${columns})) copy`;

/** By the words of each breach: what to do to the database so that it is found. */
const BREAK: Record<string, string[]> = {
  'places are claimed more than once': [dropKey('claim'), 'insert into claim select * from claim limit 1'],
  'places are listed by two living reservations': [copyWithNewId('reservation', HELD, `'extensions', 0`)],
  'places have more than one valid ticket': [
    'drop index ticket_one_per_place',
    copyWithNewId('ticket', 'valid', `'generation', 1`),
  ],
  'sections have more places taken than they offer': [
    'alter table inventory drop constraint inventory_counts',
    `update inventory set capacity = 1 where kind = 'general'`,
  ],
  'standing areas count other places as held or sold than their claims say': [
    `update inventory set held = held - 1, sold = sold + 1 where kind = 'general'`,
  ],
  'seats have a byte that their claim or block does not explain': [
    `update inventory set states = set_byte(states, 0, 1) where kind = 'seated'`,
  ],
  'sections count other seats than their bytes show': [
    `update inventory set capacity = capacity + 1 where kind = 'seated'`,
  ],
  'sections are laid out for a version of their event that does not exist yet': [
    'update inventory set event_version = event_version + 1',
  ],
  'living reservations list places that they do not own': [
    'delete from claim where section = 0 and place = 5',
  ],
  'reservations own places that they do not list, or have ended and still own some': [
    `insert into claim select event_id, 0, 8, id from reservation where ${HELD}`,
  ],
  'claims belong to no reservation': [`insert into claim select id, 0, 8, gen_random_uuid() from event`],
  'holds have no end, or one that lies too far away': [
    `update reservation set expires_at = now() + interval '2 hours' where ${HELD}`,
  ],
  'paid places have no valid ticket': [`update ticket set valid = false where place = 0`],
  'tickets are valid for places that are not paid for': [`update ticket set valid = true where place = 2`],
  'reservations were paid for twice, or have two pay pages open': [
    'drop index transaction_one_capture',
    copyWithNewId('transaction', CAPTURED, `'token', gen_random_uuid()`),
  ],
  'reservations are paid, but no money was taken': [`delete from transaction where ${CAPTURED}`],
  'events have books that do not add up': [
    `update transaction set captured_minor = captured_minor + 1 where ${CAPTURED}`,
  ],
  'reservations cost something else than the sum of their places': [
    `update reservation set total_minor = total_minor + 1 where ${HELD}`,
  ],
  'charges return more than they took': [
    'alter table transaction drop constraint transaction_returned_within_captured',
    `update transaction set returned_minor = captured_minor + 1 where ${CAPTURED}`,
  ],
  'charges count other refunds than there are': [
    `update transaction set returned_minor = returned_minor - 1 where returned_minor > 0`,
  ],
  'refunds go back to no charge': [`update transaction set capture_ref = 'nobody' where kind = 'refund'`],
  'charges bought nothing and are not given back whole': [
    `update transaction set state = 'unwanted' where ${CAPTURED}`,
  ],
  'charges took money for a reservation that never became paid': [
    `update reservation set paid_at = null where ${PAID}`,
  ],
  'refunds wait too long to be sent': [
    `update transaction set state = 'due', provider_ref = null, created_at = now() - interval '3 days' where kind = 'refund'`,
  ],
  'tokens were used for more than one transaction': [
    'alter table transaction drop constraint transaction_event_id_token_key',
    `update transaction set token = (select token from transaction limit 1)`,
  ],
  'reservations are in a state that does not fit their times': [
    `update reservation set ended_at = now() where ${PAID}`,
  ],
  'transactions are in a state that does not fit their kind, money or time': [
    `update transaction set settled_at = null where ${CAPTURED}`,
  ],
  'reservations have changes that are not told, or told twice': [
    `delete from audit where what = 'reservation_released'`,
  ],
  'rows tell of a reservation that does not exist': [
    `update audit set reservation_id = gen_random_uuid() where what = 'reservation_released'`,
  ],
  'letters are about something that never happened': [
    `update outbox set reservation_id = (select id from reservation where ${HELD}) where effect = 'mail_given_back'`,
  ],
  'letters were tried, but neither sent nor given up in five days': [
    `update outbox set attempts = 9, done_at = null, created_at = now() - interval '6 days'`,
  ],
  'buyers have too many holds at once': [
    ...Array<string>(3).fill(
      `insert into audit select event_id, gen_random_uuid(), at, what, actor_id, actor_name, reservation_id, facts from audit
       where what = 'reservation_held' and reservation_id = (select id from reservation where ${HELD})`,
    ),
  ],
  'buyers have too many places': [`update event set places_per_buyer_max = 1`],
};

describe('the doctor', () => {
  it('finds nothing wrong after a day of the shop', async () => {
    await expectHealthy(shop.em);
    await expectHealthy(shop.em, { eventId });
  });

  for (const { id, breaches } of INVARIANTS) {
    for (const { what } of breaches) {
      it(`${id}: finds when ${what}`, async () => {
        const found = await findAfter(BREAK[what]!, { eventId });
        const breach = found.find((violation) => violation.what === what);
        expect(breach, JSON.stringify(found)).toMatchObject({ invariant: id });
        expect(breach!.count).toBeGreaterThan(0);
        expect(breach!.examples[0]).toContain(eventId);
      });
    }
  }

  it('looks at one event alone when asked to', async () => {
    const broken = BREAK['sections count other seats than their bytes show']!;
    expect(await findAfter(broken, { eventId: otherEventId })).toEqual([]);
    expect(await findAfter(broken)).toHaveLength(1);
  });

  it('leaves out what it is told to', async () => {
    const broken = BREAK['sections count other seats than their bytes show']!;
    expect(await findAfter(broken, { except: ['I3'] })).toEqual([]);
  });

  it('does not hold a later, lower limit against those who came before it', async () => {
    const lowered = [
      `update event set places_per_buyer_max = 1`,
      `insert into audit select id, gen_random_uuid(), clock_timestamp(), 'event_updated', null, null, null,
         '{"changed": ["placesPerBuyerMax"]}'::jsonb from event`,
    ];
    expect(await findAfter(lowered)).toEqual([]);
  });
});
