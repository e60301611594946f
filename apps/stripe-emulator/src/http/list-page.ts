import type { CreatedParam } from './parse-params.ts';
import { missing } from './stripe-refusal.ts';

export interface Page {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: CreatedParam | undefined;
}

/** One page of rows that are ordered newest first, in Stripe's list shape. */
export function listPage<Row extends { id: string; created: number }>(rows: Row[], page: Page, url: string) {
  const inTime = rows.filter((row) => isWithin(row.created, page.created ?? {}));
  const indexOf = (id: string) => {
    const index = inTime.findIndex((row) => row.id === id);
    if (index < 0) throw missing('object', id, page.starting_after ? 'starting_after' : 'ending_before');
    return index;
  };
  let from = page.starting_after ? indexOf(page.starting_after) + 1 : 0;
  let until = Math.min(from + page.limit, inTime.length);
  let hasMore = until < inTime.length;
  if (page.ending_before) {
    until = indexOf(page.ending_before);
    from = Math.max(0, until - page.limit);
    hasMore = from > 0;
  }
  return { object: 'list', url, has_more: hasMore, data: inTime.slice(from, until) };
}

function isWithin(created: number, { gt, gte, lt, lte }: CreatedParam): boolean {
  if (gt !== undefined && created <= gt) return false;
  if (gte !== undefined && created < gte) return false;
  if (lt !== undefined && created >= lt) return false;
  return lte === undefined || created <= lte;
}
