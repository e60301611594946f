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
import { buyerProcedure, holdProcedure, publicProcedure, router } from '../trpc.ts';
import { cancelReservation } from './cancel-reservation.ts';
import { getReservation, viewOwn } from './get-reservation.ts';
import { heldView } from './held-view.ts';
import { identifyOwner } from './identify-owner.ts';
import { listReservations } from './list-reservations.ts';
import { payReservation } from './pay-reservation.ts';
import { reservationView } from './reservation-view.ts';

/** Whoever may own the reservation that is named; `ctx.buyer`. Strangers are refused before what they say is read. */
const ownerProcedure = publicProcedure.use(async ({ ctx, getRawInput, next }) => {
  const named = ReservationInput.safeParse(await getRawInput());
  return next({ ctx: { buyer: await identifyOwner(ctx, named.data ?? null) } });
});

/** From the hold to the ticket, and back. */
export const reservationsRouter = router({
  // No `.output()`: `heldView` has the type, and checking every answer again would cost more than deciding it.
  create: holdProcedure
    .input(CreateReservationInput)
    .mutation(async ({ ctx, input }) =>
      heldView(ctx.runtime.orm.em, await holdPlaces(ctx.runtime.lanes, ctx.buyer, input)),
    ),
  get: ownerProcedure
    .input(ReservationInput)
    .output(ReservationView)
    .query(({ ctx, input }) => getReservation(ctx.runtime.checkout, ctx.buyer, input)),
  list: buyerProcedure
    .input(ListReservationsInput)
    .output(ReservationList)
    .query(({ ctx, input }) => listReservations(ctx.em, ctx.buyer.id, input)),
  extend: ownerProcedure
    .input(ExtendReservationInput)
    .output(ReservationView)
    .mutation(async ({ ctx, input }) =>
      reservationView(ctx.em, await extendHold(ctx.runtime.lanes, ctx.buyer, input)),
    ),
  pay: ownerProcedure
    .input(PayReservationInput)
    .output(PayOutcome)
    .mutation(async ({ ctx, input }) => {
      const payUrl = await payReservation(ctx.runtime.checkout, ctx.buyer, input);
      return { payUrl, reservation: await viewOwn(ctx.em, ctx.buyer, input) };
    }),
  cancel: ownerProcedure
    .input(CancelReservationInput)
    .output(ReservationView)
    .mutation(async ({ ctx, input }) => {
      await cancelReservation(ctx.runtime.checkout, ctx.buyer, input);
      return viewOwn(ctx.em, ctx.buyer, input);
    }),
});
