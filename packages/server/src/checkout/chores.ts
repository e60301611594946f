import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { sendDueMail } from '../mail/send-due-mail.ts';
import { Transaction } from '../payments/transaction.ts';
import { sqlOf } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { closePage } from './close-page.ts';
import { settleCharge } from './settle-charge.ts';
import { settleRefund } from './settle-refund.ts';

const CHORES_EVERY_MS = 5_000;
/** Looked at in one round at most. */
const ROWS_PER_ROUND_MAX = 50;
/** A charge this young is looked after by whoever opened it. */
const CHARGE_REST_SECONDS = 20;
/** Until a failed refund is tried again: four times as long after each failure, a day at most. */
const REFUND_PAUSE_MINUTES = 1;

type Chore = (checkout: Checkout, signal?: AbortSignal) => Promise<void>;

/**
 * What tidies up when everybody else has been interrupted. Nothing depends on it for being right: expiry is a comparison,
 * and money is settled by whoever looks first. Each chore goes at its own pace: a provider that is slow to answer does not
 * keep lapsed seats from buyers.
 */
export async function runChores(checkout: Checkout, signal: AbortSignal): Promise<void> {
  await Promise.all(
    [freeLapsed, closeLeftPages, settleUndecided, sendDueRefunds, sendLetters].map((chore) =>
      repeat(chore, checkout, signal),
    ),
  );
}

async function repeat(chore: Chore, checkout: Checkout, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await chore(checkout, signal).catch((error: unknown) =>
      checkout.log.warn({ error, chore: chore.name }, 'a chore failed'),
    );
    await wait(CHORES_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Counts of lapsed holds come back without waiting for the next buyer. */
export async function freeLapsed(checkout: Checkout, signal?: AbortSignal): Promise<void> {
  const events = await sqlOf(checkout.em.fork())
    .selectFrom('reservation')
    .select('event_id')
    .distinct()
    .where('state', '=', 'pending')
    .where('expires_at', '<=', sql<Date>`clock_timestamp()`)
    .execute();
  await forEach(checkout, events, signal, ({ event_id }) => checkout.lanes.run(event_id, { kind: 'tidy' }));
}

/** A page whose hold has ended must not take money any more; if it just did, that is settled. */
export async function closeLeftPages(checkout: Checkout, signal?: AbortSignal): Promise<void> {
  const left = await sqlOf(checkout.em.fork())
    .selectFrom('transaction as t')
    .innerJoin('reservation as r', (join) =>
      join.onRef('r.event_id', '=', 't.event_id').onRef('r.id', '=', 't.reservation_id'),
    )
    .select(['t.event_id', 't.id'])
    .where('t.kind', '=', 'charge')
    .where('t.state', 'in', ['begun', 'open'])
    .where('r.state', '<>', 'pending')
    .orderBy(inTurn)
    .limit(ROWS_PER_ROUND_MAX)
    .execute();
  await forEach(checkout, left, signal, async (key) => closePage(checkout, await load(checkout, key)));
}

/** For webhooks that never came. */
export async function settleUndecided(checkout: Checkout, signal?: AbortSignal): Promise<void> {
  const open = await sqlOf(checkout.em.fork())
    .selectFrom('transaction')
    .select(['event_id', 'id'])
    .where('kind', '=', 'charge')
    .where('state', '=', 'open')
    .where('created_at', '<', sql<Date>`clock_timestamp() - ${`${CHARGE_REST_SECONDS} seconds`}::interval`)
    .orderBy(inTurn)
    .limit(ROWS_PER_ROUND_MAX)
    .execute();
  await forEach(checkout, open, signal, async (key) => settleCharge(checkout, await load(checkout, key)));
}

/** Those never sent, those on their way, and after a pause those that failed before. */
export async function sendDueRefunds(checkout: Checkout, signal?: AbortSignal): Promise<void> {
  const { rows } = await sql<Key>`
    select t.event_id, t.id from transaction t
    cross join lateral (
      select count(*) as failures from transaction f where f.event_id = t.event_id and f.reservation_id = t.reservation_id
        and f.kind = 'refund' and f.state = 'failed' and f.capture_ref = t.capture_ref
    ) before
    where t.kind = 'refund' and t.state = 'due' and (failures = 0 or t.created_at
      < clock_timestamp() - least(${REFUND_PAUSE_MINUTES}::int * power(4, failures - 1), 1440) * interval '1 minute')
    order by ${inTurn} limit ${ROWS_PER_ROUND_MAX}
  `.execute(sqlOf(checkout.em.fork()));
  await forEach(checkout, rows, signal, async (key) => settleRefund(checkout, await load(checkout, key)));
}

/** Tickets, and news of money. */
async function sendLetters({ post }: Checkout, signal?: AbortSignal): Promise<void> {
  await sendDueMail(post, signal);
}

/** Rows that fail again and again must not stand in the way of the others. */
const inTurn = sql`random()`;

interface Key {
  event_id: string;
  id: string;
}

function load(checkout: Checkout, { event_id, id }: Key): Promise<Transaction> {
  return checkout.em.fork().findOneOrFail(Transaction, { eventId: event_id, id });
}

async function forEach<Row extends object>(
  { log }: Checkout,
  rows: readonly Row[],
  signal: AbortSignal | undefined,
  act: (row: Row) => Promise<unknown>,
): Promise<void> {
  for (const row of rows) {
    if (signal?.aborted) return;
    await act(row).catch((error: unknown) => log.warn({ error, ...row }, 'a chore could not be done yet'));
  }
}
