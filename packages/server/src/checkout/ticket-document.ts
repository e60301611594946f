import type { ReservationInput } from '@onsale/schemas';
import type { CallContext } from '../call-context.ts';
import { pageAddress } from '../mail/reservation-page.ts';
import { ProblemError } from '../problem-error.ts';
import { requireOwnReservation } from '../reservations/require-own-reservation.ts';
import { readBooklet } from '../tickets/booklet.ts';
import { printTickets } from '../tickets/print-tickets.ts';
import { writeCalendar } from '../tickets/write-calendar.ts';
import { identifyOwner } from './identify-owner.ts';

export type DocumentName = 'tickets.pdf' | 'event.ics';

export interface TicketDocument {
  contentType: string;
  content: Buffer | string;
}

/**
 * A file of the caller's own reservation, made when asked for. Only a paid one has any.
 * @throws ProblemError `not_signed_in`, `not_found`, `wrong_state`
 */
export async function ticketDocument(
  ctx: CallContext,
  input: ReservationInput,
  name: DocumentName,
): Promise<TicketDocument> {
  const { orm, checkout } = ctx.runtime;
  const holder = await identifyOwner(ctx, input);
  const em = orm.em.fork();
  const reservation = await requireOwnReservation(em, holder.id, input);
  const { state } = reservation;
  if (state !== 'paid') throw new ProblemError({ reason: 'wrong_state', state });
  const booklet = await readBooklet(em, reservation);
  if (name === 'tickets.pdf') return { contentType: 'application/pdf', content: await printTickets(booklet) };
  const content = writeCalendar(booklet, pageAddress(checkout.post, reservation));
  return { contentType: 'text/calendar; charset=utf-8', content };
}
