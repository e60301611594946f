import type { Session } from '../books/stripe-objects.ts';

/** Where a buyer who has paid goes: the shop's address with the session's id where it asked for it. */
export function returnUrl(session: Session): string {
  return session.success_url.replaceAll(/\{CHECKOUT_SESSION_ID\}|%7BCHECKOUT_SESSION_ID%7D/gi, session.id);
}
