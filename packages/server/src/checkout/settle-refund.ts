import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { newId } from '../new-id.ts';
import { GatewayRefusedError, isGatewayError } from '../payments/gateway/gateway-errors.ts';
import type { RefundStatus } from '../payments/gateway/gateway.ts';
import type { Transaction } from '../payments/transaction.ts';
import { sqlOf, transaction, type Tx } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';

/** Attempts of one refund that may fail for good, spread over some days, before it is left to people. */
const REFUND_ATTEMPTS_MAX = 8;

/**
 * Sends a refund that is due, or asks about one that was sent. The token makes it happen once, so that whoever finds it due,
 * after a crash too, may call this. What stays open stays `due`, for the chores. One that was done may still come back, when
 * the buyer's bank does not take it.
 * @throws GatewayUnreachableError, GatewayRefusedError when the provider cannot say
 */
export async function settleRefund(checkout: Checkout, refund: Transaction): Promise<void> {
  if (refund.state !== 'due' && refund.state !== 'done') return;
  const status = refund.providerRef
    ? await checkout.gateway.refundStatus(refund.providerRef)
    : await send(checkout, refund);
  await transaction(checkout.em, (tx) => record(tx, refund, status.state, status.providerRef));
}

/** For callers whose own work is done whatever the provider says: the refund is written down, and the chores send it. */
export async function settleOrLeaveDue(checkout: Checkout, refund: Transaction): Promise<void> {
  try {
    await settleRefund(checkout, refund);
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    checkout.log.warn({ error, eventId: refund.eventId, transactionId: refund.id }, 'a refund stays due');
  }
}

async function send(
  { gateway }: Checkout,
  refund: Transaction,
): Promise<{ state: RefundStatus['state']; providerRef: string | null }> {
  const { token, amountMinor, currency, eventId, reservationId, id } = refund;
  try {
    return await gateway.refund({
      token,
      captureRef: refund.captureRef!,
      amountMinor,
      currency,
      eventId,
      reservationId,
      transactionId: id,
      firstAskedAt: refund.createdAt,
    });
  } catch (error) {
    // A wrong key says nothing about the refund.
    if (error instanceof GatewayRefusedError && error.refusal !== 'unauthorised')
      return { state: 'failed', providerRef: null };
    throw error;
  }
}

async function record(
  tx: Tx,
  refund: Transaction,
  state: RefundStatus['state'],
  providerRef: string | null,
): Promise<void> {
  const { eventId, reservationId, amountMinor, currency } = refund;
  const isPending = state === 'pending';
  const changed = await sqlOf(tx)
    .updateTable('transaction')
    .set({
      state: isPending ? 'due' : state,
      provider_ref: providerRef ?? refund.providerRef ?? null,
      settled_at: isPending ? null : sql<Date>`clock_timestamp()`,
    })
    .where('event_id', '=', eventId)
    .where('id', '=', refund.id)
    .where('state', 'in', state === 'failed' ? ['due', 'done'] : ['due'])
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n || isPending) return;
  if (state === 'failed') await tryAnew(tx, refund);
  const what = state === 'done' ? 'refund_done' : 'refund_failed';
  await recordAudit(tx, { eventId, what, actor: null, reservationId, facts: { amountMinor, currency } });
}

/** The money is still owed: another attempt becomes due, under a token of its own. After the last one it is ours again. */
async function tryAnew(tx: Tx, failed: Transaction): Promise<void> {
  const { eventId, reservationId, amountMinor } = failed;
  const { rows } = await sql<{ charge_id: string; failures: string }>`
    select c.id as charge_id, (
      select count(*) from transaction f where f.event_id = c.event_id and f.reservation_id = c.reservation_id
        and f.kind = 'refund' and f.state = 'failed' and f.capture_ref = c.capture_ref
    ) as failures
    from transaction c where c.event_id = ${eventId}::uuid and c.reservation_id = ${reservationId}::uuid
      and c.kind = 'charge' and c.capture_ref = ${failed.captureRef}
  `.execute(sqlOf(tx));
  const { charge_id, failures } = rows[0]!;
  if (Number(failures) >= REFUND_ATTEMPTS_MAX) {
    await sql`
      update transaction set returned_minor = returned_minor - ${amountMinor}::int
      where event_id = ${eventId}::uuid and id = ${charge_id}::uuid
    `.execute(sqlOf(tx));
    return;
  }
  const id = newId();
  await sql`
    insert into transaction
      (event_id, id, reservation_id, kind, token, body_hash, state, amount_minor, currency, capture_ref, created_at)
    select event_id, ${id}::uuid, reservation_id, 'refund', ${id}::uuid, body_hash, 'due', amount_minor, currency, capture_ref,
      clock_timestamp()
    from transaction where event_id = ${eventId}::uuid and id = ${failed.id}::uuid
  `.execute(sqlOf(tx));
}
