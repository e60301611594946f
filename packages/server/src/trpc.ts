import { initTRPC, TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { identifyBuyer } from './accounts/buyer-identity.ts';
import type { CallContext } from './call-context.ts';
import { CODE_OF, problemBehind } from './problem-codes.ts';
import { ProblemError } from './problem-error.ts';

const OURS_TO_MEND = 'Something went wrong on our side';
export const OWN_HEADER = 'x-onsale';

const t = initTRPC.context<CallContext>().create({
  isDev: false,
  errorFormatter({ error, path }) {
    const problem = problemBehind(error);
    const code: TRPC_ERROR_CODE_KEY = problem ? CODE_OF[problem.reason] : error.code;
    return {
      message: problem?.reason ?? (code === 'INTERNAL_SERVER_ERROR' ? OURS_TO_MEND : code),
      code: TRPC_ERROR_CODES_BY_KEY[code],
      data: {
        code,
        httpStatus: getHTTPStatusCodeFromError(new TRPCError({ code })),
        path: path ?? null,
        problem,
      },
    };
  },
});

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** Whoever calls. `ctx.em` is this procedure's own fork; changes come only from our own pages and clients. */
export const publicProcedure = t.procedure.use(({ ctx, type, next }) => {
  if (type === 'mutation') refuseForgery(ctx);
  return next({ ctx: { em: ctx.runtime.orm.em.fork() } });
});

/** Somebody with an account; `ctx.user`. The session is checked in the database. */
export const accountProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const user = await ctx.signedIn('now');
  if (!user) throw new ProblemError({ reason: 'not_signed_in' });
  return next({ ctx: { user } });
});

/** Somebody signed in at the office, and only there. What they may do, each event says (`requireLevel`). */
export const staffProcedure = accountProcedure.use(({ ctx, next }) => {
  if (ctx.door.name !== 'office') throw new ProblemError({ reason: 'not_found' });
  return next();
});

/** Somebody with an account or a guest's key; `ctx.buyer`. */
export const buyerProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const buyer = await identifyBuyer(ctx, 'now');
  if (!buyer) throw new ProblemError({ reason: 'not_signed_in' });
  return next({ ctx: { buyer } });
});

/**
 * A buyer in the hardest minute: known without a query, and not more often than one person can choose seats.
 * For holds only: whoever was signed out elsewhere minutes ago can still put seats aside, but not see or pay anything.
 */
export const holdProcedure = t.procedure.use(async ({ ctx, next }) => {
  // One step for all of it: each step copies the context, and this is called thousands of times a second.
  refuseForgery(ctx);
  const buyer = await identifyBuyer(ctx, 'cached');
  if (!buyer) throw new ProblemError({ reason: 'not_signed_in' });
  ctx.runtime.rateLimits.spend('hold_per_address', ctx.call.ip);
  ctx.runtime.rateLimits.spend('hold_per_buyer', buyer.id);
  return next({ ctx: { buyer } });
});

/**
 * A page of another origin can send a form, but not our header without asking first, and browsers say where a
 * request comes from. Callers without an Origin are not browsers.
 */
function refuseForgery({ call, door }: CallContext): void {
  const origin = call.headers.get('origin');
  const known = origin === null || door.origins.includes(origin);
  if (!known || !call.headers.has(OWN_HEADER)) throw new ProblemError({ reason: 'forged_request' });
}
