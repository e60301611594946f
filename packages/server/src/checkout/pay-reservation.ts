import type { PayReservationInput } from '@onsale/schemas';
import type { z } from 'zod';
import { Outbox, outboxRow } from '../outbox/outbox.ts';
import { askProvider } from '../payments/ask-provider.ts';
import { Transaction } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from '../reservations/command.ts';
import { doneOrThrow } from '../reservations/hold-places.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import { issueTickets } from '../tickets/issue-tickets.ts';
import { transaction } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { openPage } from './open-page.ts';
import { settleCharge } from './settle-charge.ts';
import { keepBuyer, lockReservation, writeCharge } from './write-charge.ts';

type Pay = z.output<typeof PayReservationInput>;

/** Earlier attempts found ended in one call at most; a reservation has one under way, so one is usual. */
const ENDED_ATTEMPTS_MAX = 3;

/**
 * Opens the provider's page for a held reservation and gives its address, or null when nothing is left to pay. The charge is
 * written before the provider hears of it, under the caller's token: a second call with it finds the first one's page, and a
 * second tab with another token is sent to the page that is already open.
 * @throws ProblemError `not_found`, `hold_lapsed`, `wrong_state`, `id_reused`, `payment_unreachable` (call again), or
 *   `payment_refused`: this attempt has ended, call with a new token
 */
export async function payReservation(checkout: Checkout, buyer: Holder, input: Pay): Promise<string | null> {
  const own = await requireOwnReservation(checkout.em, buyer.id, input);
  if (own.state === 'paid') return null;
  const { eventId, reservationId } = input;
  const leaving = { kind: 'extend', reservationId, buyerId: buyer.id, extension: 'paying' } as const;
  const extended = await checkout.lanes.run(eventId, leaving);
  if (extended.kind === 'refused' && extended.reservation?.state === 'paid') return null;
  const held = doneOrThrow(extended);
  if (held.totalMinor === 0) return confirmForFree(checkout, input);

  for (let ended = 0; ended < ENDED_ATTEMPTS_MAX; ended++) {
    const written = await writeCharge(checkout, held, input);
    if (!written) return null;
    if (written.state === 'begun') return openPage(checkout, written);
    const charge = written.state === 'open' ? await lookAgain(checkout, written) : written;
    if (charge.state === 'open') return charge.payUrl!;
    if (charge.state === 'captured') return null;
    if (charge.token === input.token) break;
  }
  throw new ProblemError({ reason: 'payment_refused' });
}

async function confirmForFree(checkout: Checkout, input: Pay): Promise<null> {
  await transaction(checkout.em, async (tx) => keepBuyer(await lockReservation(tx, input), input));
  const outcome = await checkout.lanes.run(input.eventId, {
    kind: 'confirm',
    reservationId: input.reservationId,
    facts: { amountMinor: 0 },
    alongside: (ledger, decided) => {
      if (decided.kind !== 'done' || !decided.changed) return;
      const { eventId, id: reservationId } = decided.reservation;
      issueTickets(ledger, decided.reservation);
      ledger.insert(Outbox, outboxRow({ eventId, effect: 'mail_tickets', reservationId }, ledger.now));
    },
  });
  doneOrThrow(outcome);
  return null;
}

/** An open page may have been paid on, or have closed, without our having heard. */
async function lookAgain(checkout: Checkout, charge: Transaction): Promise<Transaction> {
  await askProvider(() => settleCharge(checkout, charge));
  return checkout.em.fork().findOneOrFail(Transaction, { eventId: charge.eventId, id: charge.id });
}
