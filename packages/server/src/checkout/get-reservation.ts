import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReservationView } from '@onsale/schemas';
import { isGatewayError } from '../payments/gateway/gateway-errors.ts';
import { readTransactions } from '../payments/read-transactions.ts';
import type { Holder } from '../reservations/command.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import type { Checkout, ReservationKey } from './checkout-context.ts';
import { reservationView } from './reservation-view.ts';
import { settleCharge } from './settle-charge.ts';

/** The buyer's own reservation. An open payment is asked about first, so that nobody depends on a webhook coming. */
export async function getReservation(
  checkout: Checkout,
  buyer: Holder,
  key: ReservationKey,
): Promise<ReservationView> {
  const em = checkout.em.fork();
  await requireOwnReservation(em, buyer.id, key);
  for (const charge of await readTransactions(em, key.eventId, key.reservationId)) {
    if (!charge.isUnderWay()) continue;
    await settleCharge(checkout, charge).catch((error: unknown) => {
      if (!isGatewayError(error)) throw error;
      checkout.log.warn({ error, ...key }, 'the provider could not be asked');
    });
  }
  return viewOwn(em, buyer, key);
}

/** The same without asking anybody. */
export async function viewOwn(
  em: EntityManager,
  buyer: Holder,
  key: ReservationKey,
): Promise<ReservationView> {
  return reservationView(em, await requireOwnReservation(em, buyer.id, key));
}
