import { isAPIError } from 'better-auth/api';
import type { CallContext } from '../call-context.ts';
import { ProblemError } from '../problem-error.ts';

/**
 * Signs in with a new session, whose cookies go out with the answer. An unknown address takes as long as a wrong password.
 * @throws ProblemError `wrong_login`
 * @returns the user's id
 */
export async function openSession(
  ctx: CallContext,
  login: { email: string; password: string },
): Promise<string> {
  try {
    const { headers, response } = await ctx.door.auth.api.signInEmail({
      body: login,
      headers: ctx.call.headers,
      returnHeaders: true,
    });
    ctx.call.setCookies(headers.getSetCookie());
    return response.user.id;
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401)
      throw new ProblemError({ reason: 'wrong_login' }, { cause: error });
    throw error;
  }
}
