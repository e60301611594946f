import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { askProvider } from '../payments/ask-provider.ts';
import { Transaction } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import { sqlOf, transaction, type Tx } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';

interface Page {
  providerRef: string;
  payUrl: string;
}

/**
 * Has the provider open the page of a charge that has begun, and gives its address; null when it has been paid on already.
 * Whoever calls for the same charge, at the same time or after a crash, asks for the same page.
 */
export async function openPage(checkout: Checkout, charge: Transaction): Promise<string | null> {
  const { eventId, reservationId, id: transactionId, token, amountMinor, currency } = charge;
  const { endsAt, ...shown } = charge.page!;
  const belonging = { eventId, reservationId, transactionId };
  const order = { ...belonging, ...shown, token, amountMinor, currency, expiresAt: new Date(endsAt) };
  const page = await askProvider(() => checkout.gateway.begin(order)).catch((error: unknown) =>
    noteNotOpened(checkout, charge, error),
  );
  if (await transaction(checkout.em, (tx) => recordPage(tx, charge, page))) return page.payUrl;
  return pageOfOther(checkout, charge, page);
}

async function recordPage(tx: Tx, charge: Transaction, { providerRef, payUrl }: Page): Promise<boolean> {
  const { eventId, reservationId, amountMinor, currency } = charge;
  const opened = await sqlOf(tx)
    .updateTable('transaction')
    .set({ state: 'open', provider_ref: providerRef, pay_url: payUrl, failure: null })
    .where('event_id', '=', eventId)
    .where('id', '=', charge.id)
    .where('state', '=', 'begun')
    .executeTakeFirst();
  if (opened.numUpdatedRows === 0n) return false;
  const { buyer_id, buyer_name } = await sqlOf(tx)
    .selectFrom('reservation')
    .select(['buyer_id', 'buyer_name'])
    .where('event_id', '=', eventId)
    .where('id', '=', reservationId)
    .executeTakeFirstOrThrow();
  const actor = { id: buyer_id, name: buyer_name };
  await recordAudit(tx, {
    eventId,
    what: 'payment_opened',
    actor,
    reservationId,
    facts: { amountMinor, currency },
  });
  return true;
}

/** While we asked, another call opened the same page, it was paid on, or the attempt was given up: then nobody may pay on it. */
async function pageOfOther(checkout: Checkout, charge: Transaction, page: Page): Promise<string | null> {
  const now = await checkout.em.fork().findOneOrFail(Transaction, { eventId: charge.eventId, id: charge.id });
  if (now.state === 'open') return now.payUrl!;
  if (now.state === 'captured') return null;
  await askProvider(() => checkout.gateway.void(page.providerRef));
  throw new ProblemError({ reason: 'payment_refused' });
}

/** Refused: this attempt has ended. Unreachable: the same token may try again, and another one need not wait for it. */
async function noteNotOpened(checkout: Checkout, charge: Transaction, error: unknown): Promise<never> {
  const reason = error instanceof ProblemError ? error.problem.reason : null;
  if (reason === 'payment_refused' || reason === 'payment_unreachable') {
    await sqlOf(checkout.em.fork())
      .updateTable('transaction')
      .set(
        reason === 'payment_refused'
          ? { state: 'failed', failure: 'refused', settled_at: sql<Date>`clock_timestamp()` }
          : { failure: 'unreachable' },
      )
      .where('event_id', '=', charge.eventId)
      .where('id', '=', charge.id)
      .where('state', '=', 'begun')
      .execute();
  }
  throw error;
}
