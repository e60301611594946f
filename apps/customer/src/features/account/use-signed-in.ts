import type { Me } from '@onsale/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { shop } from '../../shop.ts';

/** Another person is here now: who it is is known at once, and everything that was loaded is asked for again. */
export function useSignedIn() {
  const queryClient = useQueryClient();
  return (me: Me) => {
    queryClient.setQueryData(shop.account.me.queryKey(), me);
    void queryClient.invalidateQueries(shop.reservations.pathFilter());
  };
}
