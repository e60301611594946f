import { setTimeout as wait } from 'node:timers/promises';
import { Transaction } from '../payments/transaction.ts';
import { sqlOf } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleCharge } from './settle-charge.ts';
import { settleRefund } from './settle-refund.ts';

const CHORES_EVERY_MS = 5_000;
/** Asked about in one round at most. */
const TRANSACTIONS_PER_ROUND_MAX = 50;
/** A charge this young is looked after by whoever opened it. */
const CHARGE_REST_SECONDS = 20;

/**
 * What tidies up when everybody else has been interrupted. Nothing depends on it for being right: expiry is a comparison,
 * and money is settled by whoever looks first.
 */
export async function runChores(checkout: Checkout, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const chore of [freeLapsed, closeLeftPages, settleUndecided, sendDueRefunds]) {
      await chore(checkout).catch((error: unknown) => checkout.log.warn({ error, chore: chore.name }, 'a chore failed'));
    }
    await wait(CHORES_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Counts of lapsed holds come back without waiting for the next buyer. */
export async function freeLapsed({ em, lanes }: Checkout): Promise<void> {
  const events = await sqlOf(em.fork())
    .selectFrom('reservation')
    .select('event_id')
    .distinct()
    .where('state', '=', 'pending')
    .where('expires_at', '<=', new Date())
    .execute();
  for (const { event_id } of events) await lanes.run(event_id, { kind: 'tidy' });
}

/** A page whose hold has ended must not take money any more; if it just did, that is settled. */
export async function closeLeftPages(checkout: Checkout): Promise<void> {
  const left = await sqlOf(checkout.em.fork())
    .selectFrom('transaction as t')
    .innerJoin('reservation as r', (join) => join.onRef('r.event_id', '=', 't.event_id').onRef('r.id', '=', 't.reservation_id'))
    .select(['t.event_id', 't.id', 't.provider_ref'])
    .where('t.kind', '=', 'charge')
    .where('t.state', '=', 'open')
    .where('r.state', '<>', 'pending')
    .limit(TRANSACTIONS_PER_ROUND_MAX)
    .execute();
  for (const { event_id, id, provider_ref } of left) {
    await checkout.gateway.void(provider_ref!);
    const charge = await checkout.em.fork().findOneOrFail(Transaction, { eventId: event_id, id });
    await settleCharge(checkout, charge);
  }
}

/** For webhooks that never came. */
export async function settleUndecided(checkout: Checkout): Promise<void> {
  const rested = new Date(Date.now() - CHARGE_REST_SECONDS * 1_000);
  const open = await checkout.em
    .fork()
    .find(Transaction, { kind: 'charge', state: 'open', createdAt: { $lt: rested } }, { limit: TRANSACTIONS_PER_ROUND_MAX, orderBy: { createdAt: 'asc' } });
  for (const charge of open) await settleCharge(checkout, charge);
}

export async function sendDueRefunds(checkout: Checkout): Promise<void> {
  const due = await checkout.em
    .fork()
    .find(Transaction, { kind: 'refund', state: 'due' }, { limit: TRANSACTIONS_PER_ROUND_MAX, orderBy: { createdAt: 'asc' } });
  for (const refund of due) await settleRefund(checkout, refund);
}
