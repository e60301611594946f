import { useQuery, useQueryClient } from '@tanstack/react-query';
import { shopClient } from '../../shop.ts';
import { withAnswer } from './live-availability.ts';
import type { LiveAvailability } from './live-availability.ts';

const POLL_MS = 3_000;
/** While the sale is far from opening, nothing moves. */
const QUIET_POLL_MS = 30_000;

/**
 * The places of an event, asked for again every 3 s while the page is seen; only changed sections travel.
 * When an answer fails, the last one stays and `isPaused` says so.
 */
export function useAvailability(eventId: string) {
  const queryClient = useQueryClient();
  const queryKey = ['availability', eventId];
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<LiveAvailability>(queryKey);
      const answer = await shopClient.events.seats.query(
        { eventId, versions: before?.versions ?? null },
        { signal },
      );
      return withAnswer(before, answer);
    },
    structuralSharing: false,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && !isLively(state.data) ? QUIET_POLL_MS : POLL_MS),
  });
  return { live: query.data, isPaused: query.isError, isPending: query.isPending, refresh: query.refetch };
}

function isLively({ sale, asOf }: LiveAvailability): boolean {
  if (sale.state === 'open') return true;
  if (sale.state === 'closed' || sale.opensAt === null) return false;
  return Date.parse(sale.opensAt) - Date.parse(asOf) < 2 * QUIET_POLL_MS;
}
