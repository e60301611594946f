import { StateOffline } from '@onsale/ui';
import { useEffect, useState } from 'react';
import { useOnline } from './use-online.ts';

/** Says since when the page no longer hears from the shop, while there is no connection at all. */
export function OfflineBar() {
  const online = useOnline();
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => setSince(online ? null : new Date()), [online]);
  if (online) return null;
  const asOf = since?.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return (
    <StateOffline asOf={asOf}>
      What is on this page stays. Holding and paying wait until you are back.
    </StateOffline>
  );
}
