import { encode } from 'uqr';
import type { TicketView } from '@onsale/schemas';
import type { Booklet } from './booklet.ts';
import { endPdf, openPdf, write, type Pdf } from './pdf-writer.ts';

const FAINT = '#555555';
const CODE_SIDE = 210;
const QUIET_MODULES = 4;

/** One A5 page per ticket that opens the door, with its code as vectors: sharp on paper and on any screen. */
export async function drawTickets(booklet: Booklet): Promise<Buffer> {
  const pdf = openPdf(`Tickets for ${booklet.event.name}`);
  booklet.tickets.forEach((ticket, index) => {
    pdf.addPage();
    drawTicket(pdf, booklet, ticket, index + 1);
  });
  return endPdf(pdf);
}

function drawTicket(pdf: Pdf, booklet: Booklet, ticket: TicketView, number: number): void {
  const { event, venue } = booklet;
  write(pdf, event.name, { size: 22, weight: 700 });
  if (event.tagline) write(pdf, event.tagline, { size: 11, ink: FAINT });
  pdf.moveDown(0.6);
  write(pdf, event.when, { size: 12, weight: 700 });
  write(pdf, [venue.name, venue.address, venue.city].filter(Boolean).join(', '), { size: 11 });
  if (event.isCancelled) write(pdf, 'This event was cancelled', { size: 12, weight: 700 });
  pdf.moveDown(1);
  drawPlate(pdf, ticket);
  pdf.moveDown(1);
  drawCode(pdf, ticket.code);
  write(pdf, booklet.buyerName, { size: 11, weight: 700 });
  const facts = [ticket.categoryName, booklet.reference, `ticket ${number} of ${booklet.tickets.length}`];
  write(pdf, facts.filter(Boolean).join(' · '), { size: 9, ink: FAINT });
}

/** Where to sit, to be read at arm's length in the dark. */
function drawPlate(pdf: Pdf, { sectionName, row, seat }: TicketView): void {
  const parts =
    row === null
      ? [['Section', sectionName]]
      : [
          ['Section', sectionName],
          ['Row', row],
          ['Seat', seat ?? ''],
        ];
  const left = pdf.page.margins.left;
  const width = pdf.page.width - left - pdf.page.margins.right;
  const top = pdf.y;
  let bottom = top;
  for (const [index, [label = '', value = '']] of parts.entries()) {
    const x = left + (index === 0 ? 0 : width * (0.5 + 0.25 * (index - 1)));
    pdf.x = x;
    pdf.y = top;
    write(pdf, label, { size: 9, ink: FAINT });
    pdf.x = x;
    write(pdf, value, { size: value.length > 8 ? 14 : 24, weight: 700 });
    bottom = Math.max(bottom, pdf.y);
  }
  pdf.x = left;
  pdf.y = bottom;
}

function drawCode(pdf: Pdf, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  const module = CODE_SIDE / size;
  const { x, y } = pdf;
  data.forEach((line, down) => {
    line.forEach((isDark, across) => {
      if (isDark) pdf.rect(x + across * module, y + down * module, module, module);
    });
  });
  pdf.fill('#000000');
  pdf.x = x;
  pdf.y = y + CODE_SIDE + 6;
}
