import type { PaymentStatus } from '../payments/gateway/gateway.ts';
import type { ReservationRecord } from '../reservations/reservation.ts';
import { sqlOf } from '../transaction.ts';
import type { Checkout } from './checkout-context.ts';

/**
 * Notes on the buyer's account the card that paid last. After the sale and outside its transaction: accounts are not stored
 * by event, and a sale must not wait for, or fail by, what is only shown.
 */
export async function rememberMethod(
  checkout: Checkout,
  { buyerId, guest }: ReservationRecord,
  method: PaymentStatus['method'],
): Promise<void> {
  if (guest || !method) return;
  try {
    await sqlOf(checkout.em.fork())
      .updateTable('user')
      .set({ method_brand: method.brand, method_last4: method.last4 })
      .where('id', '=', buyerId)
      .execute();
  } catch (error) {
    checkout.log.warn({ error, userId: buyerId }, 'the card that paid was not noted');
  }
}
