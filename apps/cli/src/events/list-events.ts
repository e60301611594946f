import type { OfficeClient } from '@onsale/client';
import { ListOwnEventsInput } from '@onsale/schemas';

import { CommandError } from '../reach/plainly.ts';
import { money } from '../words/money.ts';
import { table } from '../words/table.ts';
import { venueTime } from '../words/venue-time.ts';

export async function listEvents(office: OfficeClient, wanted: string): Promise<void> {
  const show = ListOwnEventsInput.shape.show.safeParse(wanted);
  if (!show.success) throw new CommandError(`--show is coming, past, drafts or all, not "${wanted}".`);
  const rows: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof office.events.list.query>> = await office.events.list.query({
      show: show.data,
      cursor,
    });
    for (const event of page.events) {
      rows.push([
        event.id,
        venueTime(event.startsAt, event.timeZone),
        event.name,
        event.status,
        `${event.sold.toLocaleString('en')} of ${event.capacity.toLocaleString('en')} sold`,
        money(event.takingsMinor, event.currency),
      ]);
    }
    cursor = page.nextCursor;
  } while (cursor);
  console.log(rows.length === 0 ? 'No such events.' : table(rows));
}
