import { useQuery } from '@tanstack/react-query';
import { shop } from '../shop.ts';

/** Who is signed in. `account` is null for a guest and while it is not known yet. */
export function useMe() {
  const { data, isPending } = useQuery({ ...shop.account.me.queryOptions(), staleTime: 60_000 });
  return { account: data?.account ?? null, known: !isPending };
}
