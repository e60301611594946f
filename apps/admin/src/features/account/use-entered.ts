import type { StaffMe } from '@onsale/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { office } from '../../office.ts';

/** After signing in or up: forget what an earlier person saw, and go where this one wanted to be. */
export function useEntered(): (me: StaffMe) => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ from: '/door' });
  return (me) => {
    queryClient.clear();
    queryClient.setQueryData(office.account.me.queryKey(), me);
    router.history.push(back ?? '/events');
  };
}
