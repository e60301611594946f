import type { EntityManager } from '@mikro-orm/postgresql';
import { HOLD_EXTENSIONS_MAX, type ReservationView } from '@onsale/schemas';
import { keptVersion, sheetOf } from '../events/event-sheet.ts';
import { recentListing } from '../events/recent-listing.ts';
import { previewGiveBack } from '../payments/preview-give-back.ts';
import { placeView } from '../reservations/place-view.ts';
import { referenceOf } from '../reservations/reference.ts';
import type { ReservationRecord } from '../reservations/reservation.ts';
import { paymentView, reservationView } from './reservation-view.ts';

/**
 * The answer to a hold, made without a query of its own: what nobody has begun to pay has no money and no tickets, and the
 * lane has just used the event's newest sheet. The same view as `reservationView`.
 */
export async function heldView(em: EntityManager, reservation: ReservationRecord): Promise<ReservationView> {
  const { eventId, expiresAt } = reservation;
  if (reservation.state !== 'pending' || reservation.buyerName !== null)
    return reservationView(em.fork(), reservation);
  const { listing, clockAheadMs } = await recentListing(em, eventId);
  const now = new Date(Date.now() + clockAheadMs);
  const sheet = (await sheetOf(em, eventId, keptVersion(eventId)))!;
  const { event } = sheet;
  return {
    id: reservation.id,
    eventId,
    reference: referenceOf(reservation.id),
    state: reservation.state,
    event: listing,
    places: reservation.places.map((place) => placeView(sheet, place)),
    together: reservation.together,
    totalMinor: reservation.totalMinor,
    currency: reservation.currency,
    createdAt: reservation.createdAt.toISOString(),
    heldUntil: expiresAt!.toISOString(),
    extensionsLeft: HOLD_EXTENSIONS_MAX - reservation.extensions,
    buyer: null,
    payment: paymentView([]),
    giveBack: previewGiveBack(
      {
        state: 'pending',
        paidMinor: 0,
        until: event.giveBackUntil(),
        keepPercent: event.giveBackKeepPercent,
      },
      now,
    ),
    tickets: [],
    serverNow: now.toISOString(),
  };
}
