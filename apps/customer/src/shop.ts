import { createShopClient, isUnreachable } from '@onsale/client';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { guestKey } from './guest-key.ts';
import { ticketKey } from './ticket-key.ts';

export const shopOptions = { url: location.origin, guestKey, ticketKey };
export const shopClient = createShopClient(shopOptions);

/** `@onsale/client` repeats what may be repeated; a second layer of retries would only make people wait longer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 15_000, refetchOnReconnect: 'always', networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export const shop = createTRPCOptionsProxy({ client: shopClient, queryClient });

export { isUnreachable };
