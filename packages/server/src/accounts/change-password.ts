import type { ChangePasswordInput } from '@onsale/schemas';
import { isAPIError } from 'better-auth/api';
import type { Called } from '../call-context.ts';
import { ProblemError } from '../problem-error.ts';

/**
 * Ends every session of the user at both doors, this one included, and opens a new one here. Where sessions are
 * checked in the database, which is everywhere but in `holdProcedure`, the others are out at once.
 * @throws ProblemError `wrong_password`, `rate_limited`
 */
export async function changePassword(ctx: Called, userId: string, input: ChangePasswordInput): Promise<void> {
  ctx.runtime.rateLimits.spend('password_per_account', userId);
  try {
    const { headers } = await ctx.door.auth.api.changePassword({
      body: { ...input, revokeOtherSessions: true },
      headers: ctx.call.headers,
      returnHeaders: true,
    });
    ctx.call.setCookies(headers.getSetCookie());
  } catch (error) {
    if (isAPIError(error) && error.body?.code === 'INVALID_PASSWORD') {
      throw new ProblemError({ reason: 'wrong_password' }, { cause: error });
    }
    throw error;
  }
}
