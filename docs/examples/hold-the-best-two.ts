import { randomBytes } from 'node:crypto';
import { createShopClient, newId, problemOf } from '@onsale/client';

const [url = 'http://localhost:4400', text = ''] = process.argv.slice(2);
const guestKey = randomBytes(32).toString('base64url');
const shop = createShopClient({ url, guestKey: () => guestKey });

const { events } = await shop.events.search.query({ text, hideSoldOut: true });
const onSale = events.find((event) => event.sale.state === 'open');
if (!onSale) throw new Error(`Nothing called “${text}” is on sale`);

try {
  const { id, reference, places, heldUntil } = await shop.reservations.create.mutate({
    eventId: onSale.id,
    reservationId: newId(),
    choice: { kind: 'best', quantity: 2 },
  });
  const words = places.map(({ sectionName, row, seat }) =>
    [sectionName, row, seat].filter(Boolean).join(' '),
  );
  console.log(`${onSale.name}: ${words.join(' and ')} are held until ${heldUntil}, reference ${reference}`);
  await shop.reservations.cancel.mutate({
    eventId: onSale.id,
    reservationId: id,
    token: newId(),
    expectedBackMinor: null,
  });
  console.log('and free again');
} catch (error) {
  const problem = problemOf(error);
  if (!problem) throw error;
  console.log(`Not held: ${problem.reason}`);
  process.exitCode = 1;
}
