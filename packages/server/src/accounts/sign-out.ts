import type { Called } from '../call-context.ts';

/** Ends this session, here and in the database. Nobody signed in: nothing to do. */
export async function signOut(ctx: Called): Promise<void> {
  const { headers } = await ctx.door.auth.api.signOut({ headers: ctx.call.headers, returnHeaders: true });
  ctx.call.setCookies(headers.getSetCookie());
}
