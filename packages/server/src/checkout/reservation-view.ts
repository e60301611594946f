import type { EntityManager } from '@mikro-orm/postgresql';
import { HOLD_EXTENSIONS_MAX, type Buyer, type PaymentView, type ReservationView } from '@onsale/schemas';
import { sql } from 'kysely';
import { readListings } from '../events/event-listing.ts';
import { currentSheet } from '../events/event-sheet.ts';
import { previewGiveBack } from '../payments/preview-give-back.ts';
import { keptMinor, readTransactions } from '../payments/read-transactions.ts';
import type { Transaction } from '../payments/transaction.ts';
import { placeView } from '../reservations/place-view.ts';
import { referenceOf } from '../reservations/reference.ts';
import { isLapsed, type ReservationRecord } from '../reservations/reservation.ts';
import { readTickets } from '../tickets/read-tickets.ts';
import { databaseNow } from '../transaction.ts';

/** A reservation with its event, money and tickets: what its owner, and staff, see. */
export async function reservationView(
  em: EntityManager,
  reservation: ReservationRecord,
): Promise<ReservationView> {
  const { eventId } = reservation;
  const now = await databaseNow(em);
  const [listing] = await readListings(em, now, sql`where e.id = ${eventId}`);
  const { held: _held, sold: _sold, ...event } = listing!;
  const sheet = (await currentSheet(em, eventId))!;
  const transactions = await readTransactions(em, eventId, reservation.id);
  const giveBack = {
    state: reservation.state,
    paidMinor: keptMinor(transactions),
    until: sheet.event.giveBackUntil(),
    keepPercent: sheet.event.giveBackKeepPercent,
  };
  return {
    id: reservation.id,
    eventId,
    reference: referenceOf(reservation.id),
    state: isLapsed(reservation, now) ? 'expired' : reservation.state,
    event,
    places: reservation.places.map((place) => placeView(sheet, place)),
    together: reservation.together,
    totalMinor: reservation.totalMinor,
    currency: reservation.currency,
    createdAt: reservation.createdAt.toISOString(),
    heldUntil: reservation.expiresAt?.toISOString() ?? null,
    extensionsLeft: HOLD_EXTENSIONS_MAX - reservation.extensions,
    buyer: buyerView(reservation),
    payment: paymentView(transactions),
    giveBack: previewGiveBack(giveBack, now),
    tickets: await readTickets(em, sheet, reservation),
    serverNow: now.toISOString(),
  };
}

export function buyerView({ buyerName, buyerEmail, buyerPhone }: ReservationRecord): Buyer | null {
  return buyerName && buyerEmail ? { name: buyerName, email: buyerEmail, phone: buyerPhone ?? '' } : null;
}

/**
 * The one word for all attempts. Money that bought the places comes first, then money that bought nothing, then an open page,
 * then the last failure.
 */
export function paymentView(transactions: readonly Transaction[]): PaymentView {
  const charges = transactions.filter((row) => row.kind === 'charge');
  const bought = charges.filter((row) => row.state === 'captured');
  const taken = bought.length > 0 ? bought : charges.filter((row) => row.state === 'unwanted');
  const open = charges.find((row) => row.state === 'open');
  const last = taken.at(-1) ?? open ?? charges.at(-1);
  const state = stateOf(taken, transactions, open, last);
  return {
    state,
    payUrl: open?.payUrl ?? null,
    method:
      last?.methodBrand && last.methodLast4 ? { brand: last.methodBrand, last4: last.methodLast4 } : null,
    paidMinor: taken.reduce((sum, charge) => sum + charge.capturedMinor!, 0),
    returnedMinor: taken.reduce((sum, charge) => sum + charge.returnedMinor, 0),
    failure: state === 'failed' ? (last?.failure ?? null) : null,
  };
}

function stateOf(
  taken: readonly Transaction[],
  transactions: readonly Transaction[],
  open: Transaction | undefined,
  last: Transaction | undefined,
): PaymentView['state'] {
  if (taken.some((charge) => charge.returnedMinor > 0)) {
    const refunds = transactions.filter((row) => row.kind === 'refund' && row.state === 'due');
    const isOnItsWay = refunds.some((refund) =>
      taken.some((charge) => charge.captureRef === refund.captureRef),
    );
    return isOnItsWay ? 'returning' : 'returned';
  }
  if (taken.length > 0) return 'captured';
  if (open) return open.failure ? 'failed' : 'open';
  return last?.state === 'failed' ? 'failed' : 'none';
}
