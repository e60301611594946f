import type { CancelReservationInput } from '@onsale/schemas';
import { askProvider } from '../payments/ask-provider.ts';
import { readTransactions } from '../payments/read-transactions.ts';
import type { Holder } from '../reservations/command.ts';
import { releaseHold } from '../reservations/hold-places.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import type { Checkout, ReservationKey } from './checkout-context.ts';
import { closePage } from './close-page.ts';
import { giveBack } from './give-back.ts';

/**
 * Gives places back: unpaid ones at once, paid ones with the refund that the policy says. What has ended already stays ended.
 * @throws ProblemError `not_found`, `wrong_state`, `cannot_give_back`, `changed_meanwhile` when the sum is not the one shown,
 *   `id_reused`, `payment_unreachable`
 */
export async function cancelReservation(
  checkout: Checkout,
  buyer: Holder,
  input: CancelReservationInput,
): Promise<void> {
  const reservation = await requireOwnReservation(checkout.em, buyer.id, input);
  if (reservation.state === 'paid') return giveBack(checkout, buyer, input);
  if (reservation.state === 'pending') return release(checkout, buyer, input);
}

/** First the pay page is closed: money that came before that has bought the places, and they are not let go unasked. */
async function release(checkout: Checkout, buyer: Holder, input: CancelReservationInput): Promise<void> {
  await closePages(checkout, input);
  await releaseHold(checkout.lanes, buyer, input);
  // One that another tab began in between; money on it buys nothing now and goes back by itself.
  await closePages(checkout, input);
}

async function closePages(checkout: Checkout, { eventId, reservationId }: ReservationKey): Promise<void> {
  for (const charge of await readTransactions(checkout.em, eventId, reservationId)) {
    if (charge.isUnderWay()) await askProvider(() => closePage(checkout, charge));
  }
}
