import { moneyWords } from '../payments/money-words.ts';
import { placeWords, type Booklet } from '../tickets/booklet.ts';
import { printTickets } from '../tickets/print-tickets.ts';
import { writeCalendar } from '../tickets/write-calendar.ts';
import type { Letter } from './letter.ts';

/** The tickets, on paper and for the calendar. Null when none of them opens the door any more. */
export async function writeTickets(
  booklet: Booklet,
  pageUrl: string,
  { totalMinor, currency }: { totalMinor: number; currency: string },
  isGuest: boolean,
): Promise<Letter | null> {
  const { event, venue, tickets, reference } = booklet;
  if (tickets.length === 0) return null;
  const count = tickets.length === 1 ? 'Your ticket' : `Your ${tickets.length} tickets`;
  const paid = totalMinor === 0 ? 'Nothing to pay' : `Paid: ${moneyWords(totalMinor, currency)}`;
  const link = isGuest
    ? 'The button opens your tickets on any device. Whoever has this mail can open them, so keep it to yourself.'
    : 'The button opens your tickets. On another device, sign in first.';
  return {
    subject: `${count} for ${event.name}`,
    before: [
      'You are in.',
      `${event.when}, ${[venue.name, venue.address, venue.city].filter(Boolean).join(', ')}.`,
    ],
    lines: tickets.map(placeWords),
    after: [
      `${paid}. Reference ${reference}.`,
      'Show the code of each ticket at the door, from the screen or on paper: the PDF has one page per ticket.',
      link,
    ],
    button: { label: 'Open your tickets', url: pageUrl },
    attachments: [
      { filename: 'tickets.pdf', contentType: 'application/pdf', content: await printTickets(booklet) },
      {
        filename: 'event.ics',
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        content: writeCalendar(booklet, pageUrl),
      },
    ],
  };
}
