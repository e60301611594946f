import type { EventListing } from '@onsale/schemas';
import type { IconName, TagTone } from '@onsale/ui';
import { shortAtVenue } from '../time/clock-words.ts';

export type SaleWords = { words: string; tone: TagTone; icon?: IconName; live: boolean };

/** Where an event stands, in one or two words. `live`: somebody could be buying this minute. */
export function saleWords(
  event: Pick<EventListing, 'status' | 'sale' | 'remaining' | 'capacity' | 'timeZone'>,
): SaleWords {
  if (event.status === 'draft') return { words: 'Draft', tone: 'line', live: false };
  if (event.status === 'cancelled') return { words: 'Cancelled', tone: 'bad', icon: 'x', live: false };
  if (event.status === 'past') return { words: 'Past', tone: 'plain', live: false };
  if (event.sale.state === 'not_yet') {
    const when = event.sale.opensAt
      ? `Opens ${shortAtVenue(event.sale.opensAt, event.timeZone)}`
      : 'Not open yet';
    return { words: when, tone: 'plain', icon: 'clock', live: false };
  }
  if (event.remaining === 0 && event.capacity > 0) return { words: 'Sold out', tone: 'solid', live: true };
  if (event.sale.state === 'closed') return { words: 'Sale closed', tone: 'plain', live: false };
  return { words: 'On sale', tone: 'good', live: true };
}
