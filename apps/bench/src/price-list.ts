import { withClient } from './bench-database.ts';
import type { PriceList } from './stored-rows.ts';

/** An event's prices, read once: the comparators sell at the same ones as the engine. */
export async function readPrices(databaseUrl: string, eventId: string): Promise<PriceList> {
  const rows = await withClient(databaseUrl, async (client) => {
    const found = await client.query<{ section: number; category: number; price_minor: number }>(
      `select c.section, t.number as category, t.price_minor from coverage c
       join ticket_category t on t.event_id = c.event_id and t.number = get_byte(c.categories, 0)
       where c.event_id = $1 and length(c.categories) > 0`,
      [eventId],
    );
    return found.rows;
  });
  const prices = new Map(
    rows.map(({ section, category, price_minor: priceMinor }) => [section, { category, priceMinor }]),
  );
  return { of: (section) => prices.get(section)! };
}
