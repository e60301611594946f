import type { ShopClient } from '@onsale/client';

import { money } from '../words/money.ts';
import { table } from '../words/table.ts';
import { venueTime } from '../words/venue-time.ts';

export async function searchEvents(shop: ShopClient, text: string, place = ''): Promise<void> {
  const { events, count, didYouMean } = await shop.events.search.query({ text, place });
  if (events.length === 0) {
    return console.log(didYouMean ? `Nothing found. Did you mean "${didYouMean}"?` : 'Nothing found.');
  }
  const rows = events.map(({ id, name, venue, startsAt, timeZone, priceFromMinor, currency, remaining }) => [
    id,
    venueTime(startsAt, timeZone),
    name,
    `${venue.name}, ${venue.city}`,
    priceFromMinor === null ? 'no price yet' : `from ${money(priceFromMinor, currency)}`,
    `${remaining.toLocaleString('en')} left`,
  ]);
  console.log(table(rows));
  const more = count.value - events.length;
  if (more > 0) console.log(`and ${count.atLeast ? 'at least ' : ''}${more.toLocaleString('en')} more`);
}
