import { AccessView, EventInput, GrantAccessInput, RevokeAccessInput } from '@onsale/schemas';
import { z } from 'zod';
import { router, staffProcedure } from '../trpc.ts';
import { grantAccess } from './grant-access.ts';
import { listAccess } from './list-access.ts';
import { requireLevel } from './require-level.ts';
import { revokeAccess } from './revoke-access.ts';

const AccessViews = z.array(AccessView);

export const accessRouter = router({
  list: staffProcedure
    .input(EventInput)
    .output(AccessViews)
    .query(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'editor');
      return listAccess(ctx.em, input.eventId, ctx.user.id);
    }),

  grant: staffProcedure
    .input(GrantAccessInput)
    .output(AccessViews)
    .mutation(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'owner');
      await grantAccess(ctx.em, ctx.user, input);
      return listAccess(ctx.em, input.eventId, ctx.user.id);
    }),

  revoke: staffProcedure
    .input(RevokeAccessInput)
    .output(AccessViews)
    .mutation(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'owner');
      await revokeAccess(ctx.em, ctx.user, input);
      return listAccess(ctx.em, input.eventId, ctx.user.id);
    }),
});
