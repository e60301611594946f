import { countdown } from '@onsale/ui';
import { useEffect, useState } from 'react';

/** "5:12", counting down by the server's clock. */
export function TimeLeft({ until, serverNow }: { until: string; serverNow: string }) {
  const left = useMillisecondsLeft(until, serverNow);
  return <span className="tab">{countdown(left)}</span>;
}

/** Milliseconds until an instant of the server, however wrong this computer's clock is. Never below 0. */
export function useMillisecondsLeft(until: string, serverNow: string): number {
  const [skew, setSkew] = useState(() => Date.parse(serverNow) - Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => setSkew(Date.parse(serverNow) - Date.now()), [serverNow]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Date.parse(until) - (now + skew));
}
