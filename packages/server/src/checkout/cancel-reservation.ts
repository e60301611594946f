import type { CancelReservationInput } from '@onsale/schemas';
import { currentSheet } from '../events/event-sheet.ts';
import { newId } from '../new-id.ts';
import { GatewayRefusedError, GatewayUnreachableError } from '../payments/gateway/gateway-errors.ts';
import { previewGiveBack } from '../payments/preview-give-back.ts';
import { keptMinor, readTransactions } from '../payments/read-transactions.ts';
import { Transaction } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import type { BuyerIdentity } from '../reservations/command.ts';
import { doneOrThrow, releaseHold } from '../reservations/hold-places.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import type { Reservation } from '../reservations/reservation.ts';
import { voidTickets } from '../tickets/issue-tickets.ts';
import { databaseNow } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleCharge } from './settle-charge.ts';
import { settleRefund } from './settle-refund.ts';

/**
 * Gives places back: unpaid ones at once, paid ones with the refund that the policy says. Tickets die, places become free and
 * the refund becomes due in one transaction; the money is sent after it, as often as it takes.
 * @throws ProblemError `not_found`, `wrong_state`, `cannot_give_back`, `changed_meanwhile` when the sum is not the one shown
 */
export async function cancelReservation(checkout: Checkout, buyer: BuyerIdentity, input: CancelReservationInput): Promise<void> {
  const reservation = await requireOwnReservation(checkout.em, buyer.id, input);
  if (reservation.state === 'paid') return giveBack(checkout, buyer, reservation, input);
  if (reservation.state === 'pending') return release(checkout, buyer, input);
}

/** First the pay page is closed: money that came before that has bought the places, and they are not let go unasked. */
async function release(checkout: Checkout, buyer: BuyerIdentity, input: CancelReservationInput): Promise<void> {
  for (const charge of await readTransactions(checkout.em, input.eventId, input.reservationId)) {
    if (charge.state !== 'open' || !charge.providerRef) continue;
    if ((await closePage(checkout, charge.providerRef)) === 'captured') {
      await settleCharge(checkout, charge);
      throw new ProblemError({ reason: 'wrong_state', state: 'paid' });
    }
    await settleCharge(checkout, charge);
  }
  await releaseHold(checkout.lanes, buyer, input);
}

async function closePage({ gateway }: Checkout, providerRef: string): Promise<'expired' | 'captured'> {
  try {
    return await gateway.void(providerRef);
  } catch (cause) {
    if (cause instanceof GatewayUnreachableError) throw new ProblemError({ reason: 'payment_unreachable' }, { cause });
    if (cause instanceof GatewayRefusedError) return 'expired';
    throw cause;
  }
}

async function giveBack(checkout: Checkout, buyer: BuyerIdentity, reservation: Reservation, input: CancelReservationInput): Promise<void> {
  const { eventId, id: reservationId, currency } = reservation;
  const em = checkout.em.fork();
  const { event } = (await currentSheet(em, eventId))!;
  const transactions = await readTransactions(em, eventId, reservationId);
  const preview = previewGiveBack(
    { state: reservation.state, paidMinor: keptMinor(transactions), until: event.giveBackUntil(), keepPercent: event.giveBackKeepPercent },
    await databaseNow(em),
  );
  if (!preview.possible) throw new ProblemError({ reason: 'cannot_give_back', why: preview.why!, until: preview.until });
  if (input.expectedBackMinor !== preview.backMinor) throw new ProblemError({ reason: 'changed_meanwhile', id: reservationId });
  const captured = transactions.find((row) => row.kind === 'charge' && row.state === 'captured');

  const outcome = await checkout.lanes.run(eventId, {
    kind: 'give_back',
    reservationId,
    actorId: buyer.id,
    alongside: (ledger, decided) => {
      if (decided.kind !== 'done' || !decided.changed) return;
      voidTickets(ledger, decided.reservation);
      if (preview.backMinor === 0) return;
      ledger.insert(Transaction, {
        eventId,
        id: newId(),
        reservationId,
        kind: 'refund',
        token: input.token,
        bodyHash: '',
        state: 'due',
        amountMinor: preview.backMinor,
        currency,
        captureRef: captured!.captureRef,
        createdAt: ledger.now,
      });
    },
  });
  doneOrThrow(outcome);
  const refund = await em.fork().findOne(Transaction, { eventId, token: input.token });
  if (refund) await settleRefund(checkout, refund);
}
