import { LockMode } from '@mikro-orm/postgresql';
import { PAYING_SECONDS, type PayReservationInput } from '@onsale/schemas';
import type { z } from 'zod';
import { bodyHash } from '../body-hash.ts';
import { currentSheet, type EventSheet } from '../events/event-sheet.ts';
import { newId } from '../new-id.ts';
import { Transaction, type ChargePage } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import { placeView } from '../reservations/place-view.ts';
import { Reservation, type ReservationRecord } from '../reservations/reservation.ts';
import { databaseNow, transaction, type Tx } from '../transaction.ts';
import type { Checkout, ReservationKey } from './checkout-context.ts';

type Pay = z.output<typeof PayReservationInput>;

/**
 * The charge that this call is about: the one under its token, the one already under way, or a new one; null when the
 * reservation was paid meanwhile. Its row lock keeps two tabs from writing two, and a release from being overtaken.
 * @throws ProblemError `id_reused`, `hold_lapsed`, `wrong_state`
 */
export async function writeCharge(
  checkout: Checkout,
  held: ReservationRecord,
  input: Pay,
): Promise<Transaction | null> {
  const { eventId, reservationId, token } = input;
  const sheet = (await currentSheet(checkout.em.fork(), eventId))!;
  const hash = bodyHash({ reservationId, buyer: input.buyer });
  return transaction(checkout.em, async (tx) => {
    const reservation = await lockReservation(tx, input);
    const sameToken = await tx.findOne(Transaction, { eventId, token });
    if (sameToken && sameToken.bodyHash !== hash) throw new ProblemError({ reason: 'id_reused' });
    if (sameToken) return sameToken;
    if (reservation.state === 'paid') return null;
    if (reservation.state === 'expired') throw new ProblemError({ reason: 'hold_lapsed' });
    if (reservation.state !== 'pending')
      throw new ProblemError({ reason: 'wrong_state', state: reservation.state });
    const now = await databaseNow(tx);
    const underWay = await tx.findOne(Transaction, {
      eventId,
      reservationId,
      kind: 'charge',
      state: { $in: ['begun', 'open'] },
    });
    if (underWay && !isLost(underWay, now)) return underWay;
    if (underWay) await giveUp(tx, underWay, now);

    keepBuyer(reservation, input);
    return tx.create(Transaction, {
      eventId,
      id: newId(),
      reservationId,
      kind: 'charge',
      token,
      bodyHash: hash,
      state: 'begun',
      amountMinor: held.totalMinor,
      currency: held.currency,
      returnedMinor: 0,
      page: pageOf(checkout.shopUrl, sheet, held, input, now),
      createdAt: now,
    });
  });
}

export function lockReservation(tx: Tx, { eventId, reservationId }: ReservationKey): Promise<Reservation> {
  return tx.findOneOrFail(
    Reservation,
    { eventId, id: reservationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}

export function keepBuyer(reservation: Reservation, { buyer }: Pay): void {
  reservation.buyerName = buyer.name;
  reservation.buyerEmail = buyer.email;
  reservation.buyerPhone = buyer.phone;
}

/** A page that could not be opened, or whose answer never came: nobody has its address, so another attempt is safe. */
function isLost({ state, failure, page }: Transaction, now: Date): boolean {
  return state === 'begun' && (failure != null || page == null || new Date(page.endsAt) <= now);
}

async function giveUp(tx: Tx, lost: Transaction, now: Date): Promise<void> {
  lost.state = 'expired';
  lost.settledAt = now;
  // The unit of work would insert the new charge first, and there can be only one.
  await tx.flush();
}

function pageOf(
  shopUrl: string,
  sheet: EventSheet,
  held: ReservationRecord,
  { buyer }: Pay,
  now: Date,
): ChargePage {
  const { name } = sheet.event;
  const path = `${held.eventId}/${held.id}`;
  const longest = new Date(now.getTime() + PAYING_SECONDS * 1_000);
  return {
    description: name,
    lines: held.places.map((place) => {
      const { sectionName, row, seat } = placeView(sheet, place);
      const where = row ? `${sectionName}, row ${row}, seat ${seat}` : sectionName;
      return { name: where, amountMinor: place.priceMinor, quantity: 1 };
    }),
    buyerEmail: buyer.email,
    successUrl: `${shopUrl}/reservations/${path}?paid=1`,
    cancelUrl: `${shopUrl}/checkout/${path}?left=1`,
    endsAt: (held.expiresAt ?? longest).toISOString(),
  };
}
