import type { OfficeClient } from '@onsale/client';

import { money } from '../words/money.ts';
import { table } from '../words/table.ts';

export async function showSales(office: OfficeClient, eventId: string): Promise<void> {
  const sales = await office.events.sales.query({ eventId });
  const { currency } = sales;
  const places = (count: number) => count.toLocaleString('en');
  console.log(
    table([
      ['Places', places(sales.capacity)],
      ['Sold', places(sales.sold)],
      ['Held', places(sales.held)],
      ['Free', places(sales.free)],
      ['Takings', money(sales.takingsMinor, currency)],
      ['Given back', money(sales.givenBackMinor, currency)],
      ['Sold twice', places(sales.soldTwice)],
    ]),
  );
  console.log();
  console.log(
    table(
      sales.categories.map(({ letter, name, priceMinor, sold, capacity, takingsMinor }) => [
        letter,
        name,
        money(priceMinor, currency),
        `${places(sold)} of ${places(capacity)} sold`,
        money(takingsMinor, currency),
      ]),
    ),
  );
}
