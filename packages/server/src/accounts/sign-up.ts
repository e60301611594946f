import type { StaffSignUpInput } from '@onsale/schemas';
import type { z } from 'zod';
import type { Called } from '../call-context.ts';
import { createUser } from './create-user.ts';
import { signIn } from './sign-in.ts';

/**
 * Makes an account and signs it in.
 * @throws ProblemError `email_taken`, `rate_limited`
 * @returns the user's id
 */
export async function signUp(ctx: Called, account: z.output<typeof StaffSignUpInput>): Promise<string> {
  ctx.runtime.rateLimits.spend('sign_up_per_address', ctx.call.ip);

  await createUser(ctx.em, account);
  return signIn(ctx, account);
}
