import type { CancelReservationInput } from '@onsale/schemas';
import { bodyHash } from '../body-hash.ts';
import { currentSheet } from '../events/event-sheet.ts';
import { newId } from '../new-id.ts';
import { Outbox, outboxRow } from '../outbox/outbox.ts';
import { oweRefund } from '../payments/owe-refund.ts';
import { previewGiveBack } from '../payments/preview-give-back.ts';
import { keptMinor, readTransactions } from '../payments/read-transactions.ts';
import { Transaction } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from '../reservations/command.ts';
import { doneOrThrow } from '../reservations/hold-places.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import { voidTickets } from '../tickets/issue-tickets.ts';
import { databaseNow } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { settleOrLeaveDue } from './settle-refund.ts';

/**
 * Gives a paid reservation back. Tickets die, places become free and the refund becomes due in one transaction; the money is
 * sent after it, as often as it takes.
 */
export async function giveBack(
  checkout: Checkout,
  buyer: Holder,
  input: CancelReservationInput,
): Promise<void> {
  const { eventId, reservationId, token } = input;
  const em = checkout.em.fork();
  const sameToken = await em.findOne(Transaction, { eventId, token });
  const transactions = await readTransactions(em, eventId, reservationId);
  // Read after its money: while it still says paid, no other tab had given it back when the money was counted.
  const reservation = await requireOwnReservation(em, buyer.id, input);
  if (reservation.state !== 'paid') return;
  if (sameToken) throw new ProblemError({ reason: 'id_reused' });
  const { event } = (await currentSheet(em, eventId))!;
  const preview = previewGiveBack(
    {
      state: reservation.state,
      paidMinor: keptMinor(transactions),
      until: event.giveBackUntil(),
      keepPercent: event.giveBackKeepPercent,
    },
    await databaseNow(em),
  );
  if (!preview.possible)
    throw new ProblemError({ reason: 'cannot_give_back', why: preview.why!, until: preview.until });
  if (input.expectedBackMinor !== preview.backMinor)
    throw new ProblemError({ reason: 'changed_meanwhile', id: reservationId });
  const { backMinor: amountMinor, keptMinor: kept } = preview;
  const captured = transactions.find((row) => row.kind === 'charge' && row.state === 'captured');
  const refundId = newId();

  const outcome = await checkout.lanes.run(eventId, {
    kind: 'give_back',
    reservationId,
    actorId: buyer.id,
    places: null,
    facts: { backMinor: amountMinor, keptMinor: kept },
    alongside: (ledger, decided) => {
      if (decided.kind !== 'done' || !decided.changed) return;
      voidTickets(ledger, decided.reservation);
      const facts = { backMinor: amountMinor, keptMinor: kept, currency: decided.reservation.currency };
      ledger.insert(
        Outbox,
        outboxRow({ eventId, effect: 'mail_given_back', reservationId, facts }, ledger.now),
      );
      if (amountMinor === 0) return;
      const hash = bodyHash({ reservationId, backMinor: amountMinor });
      const owed = {
        eventId,
        chargeId: captured!.id,
        id: refundId,
        token,
        bodyHash: hash,
        amountMinor,
      };
      ledger.also((tx) => oweRefund(tx, owed));
    },
  });
  doneOrThrow(outcome);
  const refund = await em.fork().findOne(Transaction, { eventId, id: refundId });
  if (refund) await settleOrLeaveDue(checkout, refund);
}
