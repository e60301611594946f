import {
  CreateEventInput,
  EventAdminView,
  EventAvailability,
  EventInput,
  EventRowsInput,
  EventSeatsInput,
  ListOwnEventsInput,
  OwnEvents,
  SectionRows,
  UpdateEventInput,
} from '@onsale/schemas';
import { z } from 'zod';
import { requireLevel, requireMember } from '../access/require-level.ts';
import { transaction } from '../transaction.ts';
import { router, staffProcedure } from '../trpc.ts';
import { loadRows } from '../venues/load-rows.ts';
import { getAvailability } from './availability.ts';
import { createEvent } from './create-event.ts';
import { eventAdminView } from './event-admin-view.ts';
import { Event } from './event.ts';
import { listOwnEvents } from './list-own-events.ts';
import { publishEvent } from './publish-event.ts';
import { updateEvent } from './update-event.ts';

/** What organisers do with their events. */
export const officeEventsRouter = router({
  list: staffProcedure
    .input(ListOwnEventsInput)
    .output(OwnEvents)
    .query(({ ctx, input }) => listOwnEvents(ctx.em, ctx.user.id, input)),
  get: staffProcedure
    .input(EventInput)
    .output(EventAdminView)
    .query(async ({ ctx, input }) => {
      const level = await requireLevel(ctx.em, ctx.user.id, input.eventId, 'viewer');
      return eventAdminView(ctx.em, input.eventId, level);
    }),
  create: staffProcedure
    .input(CreateEventInput)
    .output(EventAdminView)
    .mutation(async ({ ctx, input }) => {
      await requireMember(ctx.em, ctx.user.id, input.organisationId);
      await transaction(ctx.em, (tx) => createEvent(tx, ctx.user, input));
      return eventAdminView(ctx.em, input.eventId, 'owner');
    }),
  update: staffProcedure
    .input(UpdateEventInput)
    .output(EventAdminView)
    .mutation(async ({ ctx, input }) => {
      const level = await requireLevel(ctx.em, ctx.user.id, input.eventId, 'editor');
      await transaction(ctx.em, (tx) => updateEvent(tx, ctx.user, input));
      return eventAdminView(ctx.em, input.eventId, level);
    }),
  publish: staffProcedure
    .input(EventInput.extend({ version: z.int() }))
    .output(EventAdminView)
    .mutation(async ({ ctx, input }) => {
      const level = await requireLevel(ctx.em, ctx.user.id, input.eventId, 'editor');
      await transaction(ctx.em, (tx) => publishEvent(tx, ctx.user, input));
      return eventAdminView(ctx.em, input.eventId, level);
    }),
  rows: staffProcedure
    .input(EventRowsInput)
    .output(SectionRows.array())
    .query(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'viewer');
      const { planId } = await ctx.em.findOneOrFail(Event, { id: input.eventId });
      return loadRows(ctx.em, planId, input.sections);
    }),
  seats: staffProcedure
    .input(EventSeatsInput)
    .output(EventAvailability)
    .query(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'viewer');
      return getAvailability(ctx.em, input, true);
    }),
});
