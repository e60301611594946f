import type { PayReservationInput } from '@onsale/schemas';
import { LockMode } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { bodyHash } from '../body-hash.ts';
import { currentSheet } from '../events/event-sheet.ts';
import { newId } from '../new-id.ts';
import { GatewayRefusedError, GatewayUnreachableError } from '../payments/gateway/gateway-errors.ts';
import { Transaction } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import type { BuyerIdentity } from '../reservations/command.ts';
import { doneOrThrow, extendHold } from '../reservations/hold-places.ts';
import { placeView } from '../reservations/place-view.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import { Reservation } from '../reservations/reservation.ts';
import { issueTickets } from '../tickets/issue-tickets.ts';
import { transaction, type Tx } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleCharge } from './settle-charge.ts';

type Pay = z.output<typeof PayReservationInput>;

/**
 * Opens the provider's page for a held reservation and gives its address, or null when nothing is left to pay. The charge is
 * written before the provider hears of it, under the caller's token: a second call with it finds the first one's page, and a
 * second tab with another token is sent to the page that is already open.
 * @throws ProblemError `not_found`, `hold_lapsed`, `wrong_state`, `id_reused`, `payment_unreachable` (call again with the same
 *   token), `payment_refused`
 */
export async function payReservation(checkout: Checkout, buyer: BuyerIdentity, input: Pay): Promise<string | null> {
  const own = await requireOwnReservation(checkout.em, buyer.id, input);
  if (own.state === 'paid') return null;
  if (own.totalMinor === 0) return confirmForFree(checkout, input);
  const held = await extendHold(checkout.lanes, buyer, { ...input, extension: 'paying' });
  const charge = await transaction(checkout.em, (tx) => writeCharge(tx, held, input));
  if (charge.state === 'open') return reopen(checkout, charge);
  if (charge.state !== 'begun') return charge.state === 'captured' ? null : refuseEnded(charge);
  return begin(checkout, held, charge, input);
}

async function confirmForFree(checkout: Checkout, input: Pay): Promise<null> {
  await transaction(checkout.em, (tx) => keepBuyer(tx, input));
  const outcome = await checkout.lanes.run(input.eventId, {
    kind: 'confirm',
    reservationId: input.reservationId,
    alongside: (ledger, decided) => {
      if (decided.kind === 'done' && decided.changed) issueTickets(ledger, decided.reservation);
    },
  });
  doneOrThrow(outcome);
  return null;
}

/** The reservation's row lock keeps two tabs from opening two charges. */
async function writeCharge(tx: Tx, held: Reservation, input: Pay): Promise<Transaction> {
  const { eventId, reservationId, token } = input;
  await keepBuyer(tx, input);
  const hash = bodyHash({ reservationId, buyer: input.buyer });
  const sameToken = await tx.findOne(Transaction, { eventId, token });
  if (sameToken && (sameToken.bodyHash !== hash || sameToken.reservationId !== reservationId)) {
    throw new ProblemError({ reason: 'id_reused' });
  }
  if (sameToken) return sameToken;
  const undecided = await tx.findOne(Transaction, { eventId, reservationId, kind: 'charge', state: 'open' });
  if (undecided) return undecided;
  return tx.create(Transaction, {
    eventId,
    id: newId(),
    reservationId,
    kind: 'charge',
    token,
    bodyHash: hash,
    state: 'begun',
    amountMinor: held.totalMinor,
    currency: held.currency,
    createdAt: new Date(),
  });
}

async function keepBuyer(tx: Tx, { eventId, reservationId, buyer }: Pay): Promise<void> {
  const reservation = await tx.findOneOrFail(Reservation, { eventId, id: reservationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  reservation.buyerName = buyer.name;
  reservation.buyerEmail = buyer.email;
  reservation.buyerPhone = buyer.phone;
}

/** The page of an earlier call, if it can still be paid on; what it says now is settled first. */
async function reopen(checkout: Checkout, charge: Transaction): Promise<string | null> {
  await askProvider(() => settleCharge(checkout, charge));
  const now = await checkout.em.fork().findOneOrFail(Transaction, { eventId: charge.eventId, id: charge.id });
  if (now.state === 'open') return now.payUrl!;
  return now.state === 'captured' ? null : refuseEnded(now);
}

/** An attempt that has ended is not begun again: the next one is another token. */
function refuseEnded(charge: Transaction): never {
  throw new ProblemError({ reason: 'payment_refused' }, { cause: charge.state });
}

async function begin(checkout: Checkout, held: Reservation, charge: Transaction, input: Pay): Promise<string> {
  const sheet = (await currentSheet(checkout.em.fork(), held.eventId))!;
  const page = `${checkout.shopUrl}/reservations/${held.eventId}/${held.id}`;
  const { payUrl, providerRef } = await askProvider(() =>
    checkout.gateway.begin({
      token: charge.token,
      eventId: held.eventId,
      reservationId: held.id,
      transactionId: charge.id,
      amountMinor: charge.amountMinor,
      currency: charge.currency,
      description: sheet.event.name,
      lines: held.places.map((place) => {
        const { sectionName, row, seat } = placeView(sheet, place);
        const where = row ? `${sectionName}, row ${row}, seat ${seat}` : sectionName;
        return { name: `${sheet.event.name}: ${where}`, amountMinor: place.priceMinor, quantity: 1 };
      }),
      buyerEmail: input.buyer.email,
      successUrl: `${page}?paid=1`,
      cancelUrl: `${checkout.shopUrl}/checkout/${held.eventId}/${held.id}?left=1`,
      expiresAt: held.expiresAt!,
    }),
  ).catch((error: unknown) => markRefused(checkout, charge, error));
  await transaction(checkout.em, async (tx) => {
    await tx.nativeUpdate(Transaction, { eventId: charge.eventId, id: charge.id, state: 'begun' }, { state: 'open', providerRef, payUrl });
    await recordAudit(tx, {
      eventId: held.eventId,
      what: 'payment_opened',
      actor: { id: held.buyerId, name: input.buyer.name },
      reservationId: held.id,
      facts: { amountMinor: charge.amountMinor, currency: charge.currency },
    });
  });
  return payUrl;
}

async function markRefused(checkout: Checkout, charge: Transaction, error: unknown): Promise<never> {
  const refused = error instanceof ProblemError && error.problem.reason === 'payment_refused';
  if (refused) {
    const where = { eventId: charge.eventId, id: charge.id, state: 'begun' as const };
    await checkout.em.fork().nativeUpdate(Transaction, where, { state: 'failed', settledAt: new Date() });
  }
  throw error;
}

async function askProvider<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof GatewayUnreachableError) throw new ProblemError({ reason: 'payment_unreachable' }, { cause });
    if (cause instanceof GatewayRefusedError) throw new ProblemError({ reason: 'payment_refused' }, { cause });
    throw cause;
  }
}
