import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import type { Booklet } from './booklet.ts';
import { drawTickets } from './draw-tickets.ts';
import { printTickets } from './print-tickets.ts';

const ticket = (seat: string) => ({
  id: seat,
  code: `ONS1.${'aB3_'.repeat(32)}`,
  sectionName: 'Stalls',
  row: 'C',
  seat,
  categoryName: 'Seated',
  letter: 'A',
  valid: true,
});

function bookletFor(name: string, seats: string[]): Booklet {
  return {
    eventId: 'event',
    reservationId: 'reservation',
    reference: '7QK4-M2X',
    buyerName: 'Nadia Ferrer',
    event: {
      name,
      tagline: '',
      startsAt: new Date('2027-06-12T17:30:00Z'),
      endsAt: new Date('2027-06-12T19:30:00Z'),
      when: 'Sat 12 June 2027, 19:30 Ghent time',
      timeZone: 'Europe/Brussels',
      isCancelled: false,
      version: 3,
    },
    venue: { name: 'Hall', address: 'Street 1', city: 'Ghent' },
    places: [],
    tickets: seats.map(ticket),
  };
}

const fontsIn = (pdf: Buffer) => new Set(pdf.toString('latin1').match(/\/BaseFont \/\S+/g)).size;

test('has a page per ticket, also when several are printed at once', async () => {
  const files = await Promise.all(
    [1, 2, 3].map((count) => printTickets(bookletFor('Night', Array(count).fill('12')))),
  );
  const pages = files.map((file) => file.toString('latin1').match(/\/Type \/Page\n/g)?.length);
  expect(pages).toEqual([1, 2, 3]);
});

test('brings the letters of the scripts that names are written in, and no others', async () => {
  const latin = fontsIn(await drawTickets(bookletFor('Night', ['12'])));
  expect(fontsIn(await drawTickets(bookletFor('Łódź, Київ, Ελλάδα', ['12'])))).toBe(latin + 3);
});

test('tells whoever waits when it cannot be drawn, and prints the next one', async () => {
  const broken = { ...bookletFor('Night', ['12']), tickets: [{ ...ticket('12'), code: 'x'.repeat(10_000) }] };
  await expect(printTickets(broken)).rejects.toThrow();
  expect((await printTickets(bookletFor('Night', ['12']))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('does not stop the thread that decides about seats', async () => {
  await printTickets(bookletFor('Night', ['12']));
  const busyMs = async (print: (booklet: Booklet) => Promise<Buffer>) => {
    const before = performance.eventLoopUtilization();
    await Promise.all(Array.from({ length: 12 }, () => print(bookletFor('Night', ['12', '13', '14', '15']))));
    return performance.eventLoopUtilization(before).active;
  };
  const here = await busyMs(drawTickets);
  expect(await busyMs(printTickets)).toBeLessThan(here / 4);
});
