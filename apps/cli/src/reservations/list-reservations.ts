import type { OfficeClient } from '@onsale/client';

import { money } from '../words/money.ts';
import { counted, table } from '../words/table.ts';

const SHOWN_MAX = 100;

export async function listReservations(office: OfficeClient, eventId: string, text: string): Promise<void> {
  const { reservations, nextCursor } = await office.reservations.list.query({
    eventId,
    text,
    limit: SHOWN_MAX,
  });
  if (reservations.length === 0) return console.log('No reservations.');
  console.log(
    table(
      reservations.map(({ reference, state, buyer, places, totalMinor, currency, createdAt }) => [
        reference,
        state,
        createdAt.slice(0, 16).replace('T', ' '),
        counted(places.length, 'place'),
        money(totalMinor, currency),
        buyer ? `${buyer.name} <${buyer.email}>` : 'no name yet',
      ]),
    ),
  );
  if (nextCursor) console.log(`Only the newest ${SHOWN_MAX} are shown. Narrow them down with --text.`);
}
