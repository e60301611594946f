import type { AccessView } from '@onsale/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { office } from '../../office.ts';

/** Shows the list that the server answers a change with, at once. */
export function useAccessChange(eventId: string): (list: AccessView[]) => void {
  const queryClient = useQueryClient();
  return (list) => {
    queryClient.setQueryData(office.access.list.queryKey({ eventId }), list);
    void queryClient.invalidateQueries({ queryKey: office.events.get.queryKey({ eventId }) });
  };
}
