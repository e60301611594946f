import { EventType } from '@onsale/schemas';
import type { SearchEventsInput } from '@onsale/schemas';
import { z } from 'zod';

const text = z.string().trim().max(120).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the address of a search says. What does not parse is left out, never an error. */
export const SearchParams = z.object({
  what: text,
  where: text,
  from: day,
  to: day,
  /** Kinds of event, separated by commas. */
  kind: text,
  /** Most that a ticket may cost, in whole units of the event's currency. */
  upto: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  left: z.enum(['any']).optional().catch(undefined),
});
export type SearchParams = z.infer<typeof SearchParams>;

export function kindsOf(params: SearchParams): EventType[] {
  return (params.kind ?? '').split(',').flatMap((word) => {
    const kind = EventType.safeParse(word);
    return kind.success ? [kind.data] : [];
  });
}

export function searchInputOf(params: SearchParams): SearchEventsInput {
  return {
    text: params.what ?? '',
    place: (params.where ?? '').slice(0, 80),
    from: params.from ?? null,
    to: params.to ?? null,
    types: kindsOf(params),
    priceMaxMinor: params.upto === undefined ? null : params.upto * 100,
    hideSoldOut: params.left === 'any',
  };
}

export function isSearching(params: SearchParams): boolean {
  return Boolean(params.what || params.where || params.from || params.to);
}
