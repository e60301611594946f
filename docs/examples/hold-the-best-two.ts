// Holds the best two places of the next event of that name, says which, and lets them go again.
//   node_modules/.bin/node docs/examples/hold-the-best-two.ts http://localhost:4400 'saint juniper'
import { randomBytes } from 'node:crypto';
import { createShopClient, isUnreachable, newId, problemOf } from '@onsale/client';

const [url = 'http://localhost:4400', text = ''] = process.argv.slice(2);
const guestKey = randomBytes(32).toString('base64url');
const shop = createShopClient({ url, guestKey: () => guestKey });

try {
  const { events } = await shop.events.search.query({ text, hideSoldOut: true });
  const event = events.find(({ sale }) => sale.state === 'open');
  if (event) await holdAndLetGo(event);
  else console.log(text ? `Nothing called “${text}” is on sale` : 'Nothing is on sale');
} catch (error) {
  const problem = problemOf(error);
  if (!problem && !isUnreachable(error)) throw error;
  console.log(problem ? `Not held: ${problem.reason}` : `No shop answers at ${url}`);
  process.exitCode = 1;
}

async function holdAndLetGo(event: { id: string; name: string }): Promise<void> {
  const { id, reference, places, heldUntil } = await shop.reservations.create.mutate({
    eventId: event.id,
    // Made before sending: if the answer is lost, the same request asks for the same hold.
    reservationId: newId(),
    choice: { kind: 'best', quantity: 2 },
  });
  const words = places.map(({ sectionName, row, seat }) =>
    [sectionName, row, seat].filter(Boolean).join(' '),
  );
  console.log(`${event.name}: ${words.join(' and ')} are held until ${heldUntil}, reference ${reference}`);

  const ids = { eventId: event.id, reservationId: id };
  await shop.reservations.cancel.mutate({ ...ids, token: newId(), expectedBackMinor: null });
  console.log('and free again');
}
