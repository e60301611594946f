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
  ctx.runtime.rateLimits.spend('sign_in_per_address', ctx.call.ip);
  ctx.runtime.rateLimits.spend('sign_in_per_email', `${ctx.call.ip} ${email}`);

  const userId = await openSession(ctx, { email, password });
  const guestId = guestIdOf(ctx.call.headers.get(GUEST_KEY_HEADER));
  if (guestId) await adoptGuestReservations(ctx.em, guestId, userId);
  return userId;
}
