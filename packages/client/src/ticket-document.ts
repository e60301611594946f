import type { ReservationInput } from '@onsale/schemas';
import { shopHeaders } from './create-client.ts';
import type { ShopClientOptions } from './create-client.ts';

/** `tickets.pdf` has one page per ticket, `event.ics` the event for a calendar. */
export type TicketDocumentName = 'tickets.pdf' | 'event.ics';

/** A file of a paid reservation that is the caller's own. Rejects when it is not, or no answer came. */
export async function fetchTicketDocument(
  options: ShopClientOptions,
  { eventId, reservationId }: ReservationInput,
  name: TicketDocumentName,
): Promise<Blob> {
  const inner = options.fetch ?? fetch;
  const url = `${options.url.replace(/\/+$/, '')}/reservations/${eventId}/${reservationId}/${name}`;
  const answer = await inner(url, { headers: shopHeaders(options) });
  if (!answer.ok) throw new Error(`${name} was answered with ${answer.status}`);
  return answer.blob();
}
