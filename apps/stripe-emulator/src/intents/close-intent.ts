import type { Intent } from '../books/stripe-objects.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Cause, World } from '../world.ts';

/** Ends a payment that has not succeeded. */
export function closeIntent(world: World, intent: Intent, reason: string | null, cause?: Cause): void {
  intent.status = 'canceled';
  intent.canceled_at = world.clock.now();
  intent.cancellation_reason = reason;
  world.books.intents.save(intent);
  recordEvent(world, 'payment_intent.canceled', intent, cause);
}
