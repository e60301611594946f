import {
  GeneratePlanInput,
  Id,
  ImportPlanInput,
  PlanOutcome,
  RowsInput,
  SectionRows,
  VenueListing,
  VenueView,
} from '@onsale/schemas';
import { z } from 'zod';
import { requireMember } from '../access/require-level.ts';
import { router, staffProcedure } from '../trpc.ts';
import { generatePlan } from './generator/generate-plan.ts';
import { parsePlan } from './interchange/parse-plan.ts';
import { listVenues } from './list-venues.ts';
import { loadPlan } from './load-plan.ts';
import { loadRows } from './load-rows.ts';
import { makeVenue } from './make-venue.ts';
import { requireVenue } from './require-venue.ts';
import { venueView } from './venue-view.ts';

const VenueInput = z.object({ venueId: Id });
const OfOrganisation = { organisationId: Id };

export const venuesRouter = router({
  list: staffProcedure.output(z.array(VenueListing)).query(({ ctx }) => listVenues(ctx.em, ctx.user.id)),

  get: staffProcedure
    .input(VenueInput)
    .output(VenueView)
    .query(async ({ ctx, input }) => {
      const venue = await requireVenue(ctx.em, ctx.user.id, input.venueId);
      return venueView(venue, await loadPlan(ctx.em, venue.planId));
    }),

  rows: staffProcedure
    .input(RowsInput.extend({ venueId: Id }))
    .output(z.array(SectionRows))
    .query(async ({ ctx, input }) => {
      const venue = await requireVenue(ctx.em, ctx.user.id, input.venueId);
      return loadRows(ctx.em, venue.planId, input.sections);
    }),

  import: staffProcedure
    .input(ImportPlanInput.extend(OfOrganisation))
    .output(PlanOutcome)
    .mutation(async ({ ctx, input }) => {
      await requireMember(ctx.em, ctx.user.id, input.organisationId);
      return makeVenue(ctx.em, input, parsePlan(input.plan));
    }),

  generate: staffProcedure
    .input(GeneratePlanInput.extend(OfOrganisation))
    .output(PlanOutcome)
    .mutation(async ({ ctx, input }) => {
      await requireMember(ctx.em, ctx.user.id, input.organisationId);
      return makeVenue(ctx.em, input, generatePlan(input.sections));
    }),
});
