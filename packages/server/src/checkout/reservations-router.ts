import {
  CancelReservationInput,
  CreateReservationInput,
  ExtendReservationInput,
  ListReservationsInput,
  PayOutcome,
  PayReservationInput,
  ReservationInput,
  ReservationList,
  ReservationView,
} from '@onsale/schemas';
import { extendHold, holdPlaces } from '../reservations/hold-places.ts';
import { buyerProcedure, holdProcedure, router } from '../trpc.ts';
import { cancelReservation } from './cancel-reservation.ts';
import { getReservation, viewOwn } from './get-reservation.ts';
import { heldView } from './held-view.ts';
import { listReservations } from './list-reservations.ts';
import { payReservation } from './pay-reservation.ts';
import { reservationView } from './reservation-view.ts';

/** From the hold to the ticket, and back. */
export const reservationsRouter = router({
  create: holdProcedure
    .input(CreateReservationInput)
    .output(ReservationView)
    .mutation(async ({ ctx, input }) =>
      heldView(ctx.em, await holdPlaces(ctx.runtime.lanes, ctx.buyer, input)),
    ),
  get: buyerProcedure
    .input(ReservationInput)
    .output(ReservationView)
    .query(({ ctx, input }) => getReservation(ctx.runtime.checkout, ctx.buyer, input)),
  list: buyerProcedure
    .input(ListReservationsInput)
    .output(ReservationList)
    .query(({ ctx, input }) => listReservations(ctx.em, ctx.buyer.id, input)),
  extend: buyerProcedure
    .input(ExtendReservationInput)
    .output(ReservationView)
    .mutation(async ({ ctx, input }) =>
      reservationView(ctx.em, await extendHold(ctx.runtime.lanes, ctx.buyer, input)),
    ),
  pay: buyerProcedure
    .input(PayReservationInput)
    .output(PayOutcome)
    .mutation(async ({ ctx, input }) => {
      const payUrl = await payReservation(ctx.runtime.checkout, ctx.buyer, input);
      return { payUrl, reservation: await viewOwn(ctx.em, ctx.buyer, input) };
    }),
  cancel: buyerProcedure
    .input(CancelReservationInput)
    .output(ReservationView)
    .mutation(async ({ ctx, input }) => {
      await cancelReservation(ctx.runtime.checkout, ctx.buyer, input);
      return viewOwn(ctx.em, ctx.buyer, input);
    }),
});
