import type { SignInInput } from '@onsale/schemas';
import type { Called } from '../call-context.ts';
import { adoptGuestReservations } from '../reservations/adopt-guest-reservations.ts';
import { GUEST_KEY_HEADER, guestIdOf } from './buyer-identity.ts';
import { openSession } from './open-session.ts';

/**
 * Signs in with a new session; what this browser reserved as a guest goes with it.
 * @throws ProblemError `wrong_login`, `rate_limited`
 * @returns the user's id
 */
export async function signIn(ctx: Called, { email, password }: SignInInput): Promise<string> {
  const { rateLimits } = ctx.runtime;
  const guesser = `${ctx.call.ip} ${email}`;
  rateLimits.spend('sign_in_per_address', ctx.call.ip);
  rateLimits.spend('sign_in_per_email', guesser);

  const userId = await openSession(ctx, { email, password });
  // Whoever knows the password guesses nothing: a script may sign in as often as it runs.
  rateLimits.forget('sign_in_per_email', guesser);
  const guestId = guestIdOf(ctx.call.headers.get(GUEST_KEY_HEADER));
  if (guestId) await adoptGuestReservations(ctx.em, guestId, userId);
  return userId;
}
