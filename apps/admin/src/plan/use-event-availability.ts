import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../office.ts';
import { withChanges } from './live-availability.ts';
import type { LiveAvailability } from './live-availability.ts';

const POLL_MS = 3_000;

/** Asks every three seconds for the sections that changed; rests while nobody looks at the page. */
export function useEventAvailability(eventId: string) {
  const queryClient = useQueryClient();
  const queryKey = ['availability', eventId];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<LiveAvailability>(queryKey);
      return withChanges(
        before,
        await client.events.seats.query({ eventId, versions: before?.versions ?? null }, { signal }),
      );
    },
    structuralSharing: false,
    refetchInterval: POLL_MS,
  });
}
