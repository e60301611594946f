import { readReservations } from '../reservations/read-reservations.ts';
import type { ReservationRecord } from '../reservations/reservation.ts';
import type { TakenEffect } from '../outbox/take-due.ts';
import { readBooklet } from '../tickets/booklet.ts';
import { reservationPage } from './reservation-page.ts';
import type { Letter } from './letter.ts';
import type { PostOffice } from './post-office.ts';
import { writeGivenBack } from './write-given-back.ts';
import { writeMoneyReturned } from './write-money-returned.ts';
import { writeTickets } from './write-tickets.ts';

/** The letter that an effect asks for and its receiver, or null when there is nobody to tell or nothing left to say. */
export async function writeLetter(
  office: PostOffice,
  { eventId, reservationId, effect, facts }: TakenEffect,
): Promise<{ to: string; letter: Letter } | null> {
  const em = office.em.fork();
  const [reservation] = await readReservations(em, eventId, [reservationId]);
  if (!reservation?.buyerEmail) return null;
  const booklet = await readBooklet(em, reservation);
  const pageUrl = reservationPage(office, reservation);
  const write = {
    mail_tickets: () => writeTickets(booklet, pageUrl, moneyOf(reservation), reservation.guest),
    mail_given_back: () => writeGivenBack(booklet, pageUrl, facts),
    mail_money_returned: () => writeMoneyReturned(booklet, facts),
  }[effect];
  const letter = await write();
  return letter && { to: reservation.buyerEmail, letter };
}

function moneyOf({ totalMinor, currency }: ReservationRecord) {
  return { totalMinor, currency };
}
