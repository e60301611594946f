import { recordMovement } from '../books/record-movement.ts';
import type { Refund } from '../books/stripe-objects.ts';
import type { World } from '../world.ts';

/** Brings a pending refund to its end. A failed one puts its amount back on the charge. */
export function settleRefund(world: World, refund: Refund, end: 'succeeded' | 'failed'): void {
  refund.status = end;
  if (end === 'succeeded') {
    refund.balance_transaction = recordMovement(world, 'refund', refund, -refund.amount);
  } else {
    refund.failure_reason = 'declined';
    const charge = world.books.charges.find(refund.charge)!;
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
    world.books.charges.save(charge);
  }
  world.books.refunds.save(refund);
}
