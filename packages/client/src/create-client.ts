import { BATCH_CALLS_MAX } from '@onsale/schemas';
import type { AdminRouter, CustomerRouter } from '@onsale/server';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import type { HTTPHeaders, Operation, TRPCClient, TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { keepCookies } from './keep-cookies.ts';
import { retryLink } from './retry-link.ts';

export interface ClientOptions {
  /** Origin of the listener, such as `https://tickets.example`. */
  url: string;
  fetch?: typeof fetch;
  headers?: Record<string, string>;
}

export interface ShopClientOptions extends ClientOptions {
  /**
   * A guest's key: 32 random bytes or more, base64url, made once and kept. What is reserved with it belongs to whoever
   * has it, until they sign in. Not needed with an account.
   */
  guestKey?: () => string;
  /** The key from a mail, while there is one: it opens the one reservation that it was written for. */
  ticketKey?: () => string | null;
}

export type ShopClient = TRPCClient<CustomerRouter>;
export type OfficeClient = TRPCClient<AdminRouter>;

/** A client of the shop. Outside a browser it keeps its own cookies, so one client is one person. */
export function createShopClient(options: ShopClientOptions): ShopClient {
  return createTRPCClient<CustomerRouter>({ links: linksTo(options, () => shopHeaders(options)) });
}

/** What tells the shop who calls, beside the cookie. */
export function shopHeaders({ headers, guestKey, ticketKey }: ShopClientOptions): Record<string, string> {
  const key = ticketKey?.();
  return {
    ...headers,
    ...(guestKey && { 'x-onsale-guest': guestKey() }),
    ...(key && { 'x-onsale-ticket-key': key }),
  };
}

/** A client of the office. Outside a browser it keeps its own cookies, so one client is one person. */
export function createOfficeClient(options: ClientOptions): OfficeClient {
  return createTRPCClient<AdminRouter>({ links: linksTo(options, () => ({ ...options.headers })) });
}

const LONG_INPUT_CHARACTERS = 2_000;
const URL_LENGTH_MAX = 8_000;

function linksTo(
  { url, fetch: ownFetch }: ClientOptions,
  moreHeaders: () => HTTPHeaders,
): TRPCLink<AnyTRPCRouter>[] {
  const inner = ownFetch ?? ((...call: Parameters<typeof fetch>) => fetch(...call));
  const options = {
    url: `${url.replace(/\/+$/, '')}/trpc`,
    fetch: 'document' in globalThis ? inner : keepCookies(inner),
    headers: () => ({ ...moreHeaders(), 'x-onsale': '1' }),
  };
  return [
    retryLink(),
    splitLink({
      condition: isLongQuestion,
      true: httpLink({ ...options, methodOverride: 'POST' }),
      false: httpBatchLink({ ...options, maxItems: BATCH_CALLS_MAX, maxURLLength: URL_LENGTH_MAX }),
    }),
  ];
}

/** Too long for an address, such as the versions of two thousand sections: it travels in the body. */
function isLongQuestion({ type, input }: Operation): boolean {
  return type === 'query' && encodeURIComponent(JSON.stringify(input ?? null)).length > LONG_INPUT_CHARACTERS;
}
