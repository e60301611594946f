import {
  CategoryView,
  EventAvailability,
  EventInput,
  EventRowsInput,
  EventSeatsInput,
  EventView,
  PlaceSuggestion,
  PlanView,
  SearchEventsInput,
  SearchEventsOutput,
  SectionRows,
} from '@onsale/schemas';
import { databaseNow } from '../transaction.ts';
import { publicProcedure, router } from '../trpc.ts';
import { loadPlan } from '../venues/load-plan.ts';
import { loadRows } from '../venues/load-rows.ts';
import { getAvailability, getCategories } from './availability.ts';
import { getEvent } from './get-event.ts';
import { listPlaces } from './list-places.ts';
import { publicPlanId } from './public-plan-id.ts';
import { searchEvents } from './search-events.ts';

/** What anybody may know of published events. */
export const eventsRouter = router({
  search: publicProcedure
    .input(SearchEventsInput)
    .output(SearchEventsOutput)
    .query(async ({ ctx, input }) => searchEvents(ctx.em, await databaseNow(ctx.em), input)),
  places: publicProcedure
    .output(PlaceSuggestion.array())
    .query(async ({ ctx }) => listPlaces(ctx.em, await databaseNow(ctx.em))),
  get: publicProcedure
    .input(EventInput)
    .output(EventView)
    .query(({ ctx, input }) => getEvent(ctx.em, input.eventId, false)),
  categories: publicProcedure
    .input(EventInput)
    .output(CategoryView.array())
    .query(({ ctx, input }) => getCategories(ctx.em, input.eventId, false)),
  plan: publicProcedure
    .input(EventInput)
    .output(PlanView)
    .query(async ({ ctx, input }) => loadPlan(ctx.em, await publicPlanId(ctx.em, input.eventId))),
  rows: publicProcedure
    .input(EventRowsInput)
    .output(SectionRows.array())
    .query(async ({ ctx, input }) =>
      loadRows(ctx.em, await publicPlanId(ctx.em, input.eventId), input.sections),
    ),
  seats: publicProcedure
    .input(EventSeatsInput)
    .output(EventAvailability)
    .query(({ ctx, input }) => getAvailability(ctx.em, input, false)),
});
