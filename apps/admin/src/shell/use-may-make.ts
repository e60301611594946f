import { useSuspenseQuery } from '@tanstack/react-query';
import { office } from '../office.ts';

/** Events and venues are made by people of an organisation; others see what is shared with them. */
export function useMayMake(): boolean {
  const { data: me } = useSuspenseQuery(office.account.me.queryOptions());
  return me.organisations.length > 0;
}
