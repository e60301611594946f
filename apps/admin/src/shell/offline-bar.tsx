import { Icon } from '@onsale/ui';
import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { clockNow } from '../time/clock-words.ts';

/** Black bar with the time of the last truth; goes by itself when the signal is back. */
export function OfflineBar() {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const [since, setSince] = useState('');
  useEffect(() => setSince(online ? '' : clockNow()), [online]);
  if (online) return null;
  return (
    <div className="offline" role="status">
      <Icon name="nowifi" />
      <span>
        <b>No signal.</b> What you see is as of {since}. Saving waits until you are back.
      </span>
    </div>
  );
}
