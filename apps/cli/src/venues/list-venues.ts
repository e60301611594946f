import type { AtOffice } from '../reach/at-office.ts';
import { counted, table } from '../words/table.ts';

export async function listVenues({ office }: AtOffice): Promise<void> {
  const venues = await office.venues.list.query();
  if (venues.length === 0) return console.log('No venues yet.');
  console.log(
    table(
      venues.map(({ id, name, city, country, capacity, sectionCount, eventCount }) => [
        id,
        name,
        `${city}, ${country}`,
        counted(capacity, 'place'),
        counted(sectionCount, 'section'),
        counted(eventCount, 'event'),
      ]),
    ),
  );
}
