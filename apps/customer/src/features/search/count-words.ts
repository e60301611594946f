import type { SearchEventsOutput } from '@onsale/schemas';
import type { SearchParams } from './search-params.ts';

/** "412 events in Rotterdam", "More than 1,000 events". */
export function countWords(count: SearchEventsOutput['count'], params: SearchParams): string {
  const number = count.value.toLocaleString('en');
  const many = count.value === 1 ? 'event' : 'events';
  const amount = count.atLeast ? `More than ${number} ${many}` : `${number} ${many}`;
  return [amount, params.where ? `in ${params.where}` : '', params.what ? `for “${params.what}”` : '']
    .filter(Boolean)
    .join(' ');
}
