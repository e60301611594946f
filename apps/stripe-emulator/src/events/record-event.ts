import { makeId } from '../books/make-id.ts';
import type { Charge, Intent, Refund, Session } from '../books/stripe-objects.ts';
import type { Cause, World } from '../world.ts';

/** The version of Stripe's API that the objects are shaped after. */
export const API_VERSION = '2026-10-28.endive';

type Subject = Session | Intent | Charge | Refund;

/** Writes down that something happened, with the object as it is now, and sends it to the webhook. */
export function recordEvent(world: World, type: string, subject: Subject, cause?: Cause): void {
  const event = {
    id: makeId('evt'),
    object: 'event' as const,
    api_version: API_VERSION,
    created: world.clock.now(),
    type,
    livemode: false as const,
    pending_webhooks: world.courier.listening ? 1 : 0,
    request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
    data: { object: structuredClone(subject) },
  };
  world.books.events.save(event);
  world.courier.send(event);
}
