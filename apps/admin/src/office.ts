import { createOfficeClient, problemOf } from '@onsale/client';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** For calls whose answers are put together by hand; everything else goes through `office`. */
export const client = createOfficeClient({ url: window.location.origin });

/** Called when a session ended somewhere else, such as by a changed password. */
let onSignedOut = () => {};
export function whenSignedOut(call: () => void): void {
  onSignedOut = call;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The client package retries what is safe to ask again; asking here too would only make a failure slow.
    queries: { retry: false, staleTime: 5_000 },
    mutations: { retry: false },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      if (problemOf(error)?.reason === 'not_signed_in') onSignedOut();
    },
  }),
});

export const office = createTRPCOptionsProxy({ client, queryClient });

/** The shop's address, which the server writes into the page. */
export function shopUrl(path = ''): string | null {
  const written = document.querySelector<HTMLMetaElement>('meta[name="shop-url"]')?.content ?? '';
  return written.startsWith('http') ? `${written.replace(/\/$/, '')}${path}` : null;
}
