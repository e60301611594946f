import {
  EventInput,
  EventReservations,
  EventReservationsInput,
  EventSales,
  ReservationInput,
  StaffReservationView,
} from '@onsale/schemas';
import { requireLevel } from '../access/require-level.ts';
import { router, staffProcedure } from '../trpc.ts';
import { eventSales } from './event-sales.ts';
import { listEventReservations, staffReservation } from './list-event-reservations.ts';

/** How an event sells; joins the office's `events`. */
export const officeSalesRouter = router({
  sales: staffProcedure
    .input(EventInput)
    .output(EventSales)
    .query(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'viewer');
      return eventSales(ctx.em, input.eventId);
    }),
});

/** What staff see of reservations: people's names and money, so sellers and up. */
export const officeReservationsRouter = router({
  list: staffProcedure
    .input(EventReservationsInput)
    .output(EventReservations)
    .query(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'seller');
      return listEventReservations(ctx.em, input);
    }),
  get: staffProcedure
    .input(ReservationInput)
    .output(StaffReservationView)
    .query(async ({ ctx, input }) => {
      await requireLevel(ctx.em, ctx.user.id, input.eventId, 'seller');
      return staffReservation(ctx.em, input);
    }),
});
