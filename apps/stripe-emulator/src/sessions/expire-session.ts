import type { Session } from '../books/stripe-objects.ts';
import { recordEvent } from '../events/record-event.ts';
import { closeIntent } from '../intents/close-intent.ts';
import type { Cause, World } from '../world.ts';

/** Closes an open session for good. A payment that was tried in it ends with it. */
export function expireSession(world: World, session: Session, cause?: Cause): void {
  const intent = session.payment_intent ? world.books.intents.find(session.payment_intent) : undefined;
  session.status = 'expired';
  session.url = null;
  world.books.sessions.save(session);
  recordEvent(world, 'checkout.session.expired', session, cause);
  if (intent) closeIntent(world, intent, 'abandoned', cause);
}

/** Expires the session if its time is up: whoever is about to rely on its status asks this first. */
export function expireIfDue(world: World, session: Session): void {
  if (session.status === 'open' && session.expires_at <= world.clock.now()) expireSession(world, session);
}

/** Expires the session when its time comes, even if nobody asks. */
export function watchExpiry(world: World, session: Session): void {
  if (session.status !== 'open') return;
  const wait = Math.max(0, session.expires_at - world.clock.now()) * 1000;
  const timer = setTimeout(
    () => {
      world.timers.delete(timer);
      expireIfDue(world, session);
      watchExpiry(world, session);
    },
    Math.min(wait + 1, 2 ** 31 - 1),
  );
  world.timers.add(timer);
}
