import { expect, test } from 'vitest';
import { newId } from './new-id.ts';
import { fetchTicketDocument } from './ticket-document.ts';

const reservation = { eventId: newId(), reservationId: newId() };

test('asks for a reservation’s file as its owner', async () => {
  const asked: { url: string; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({ url: String(input), headers: new Headers(init?.headers) });
    return new Response('%PDF');
  };
  const options = {
    url: 'http://shop.example/',
    fetch,
    guestKey: () => 'g'.repeat(43),
    ticketKey: () => 'key',
  };
  const file = await fetchTicketDocument(options, reservation, 'tickets.pdf');

  expect(await file.text()).toBe('%PDF');
  const { eventId, reservationId } = reservation;
  expect(asked[0]!.url).toBe(`http://shop.example/reservations/${eventId}/${reservationId}/tickets.pdf`);
  expect(asked[0]!.headers.get('x-onsale-guest')).toBe('g'.repeat(43));
  expect(asked[0]!.headers.get('x-onsale-ticket-key')).toBe('key');
});

test('hands over no refusal as if it were the file', async () => {
  const fetch = async () => new Response('{}', { status: 404 });
  await expect(
    fetchTicketDocument({ url: 'http://shop.example', fetch }, reservation, 'event.ics'),
  ).rejects.toThrow('event.ics was answered with 404');
});
