import { Note } from '@onsale/ui';
import { useEffect, useState } from 'react';
import { InSight } from './in-sight.tsx';
import type { HoldState } from './use-hold.ts';

/** Waiting in a rush, or an answer that never came: said plainly, with the way on. */
export function HoldStatus({
  state,
  onStop,
  onAgain,
}: {
  state: HoldState;
  onStop: () => void;
  onAgain: () => void;
}) {
  if (state.kind === 'waiting') return <Waiting again={state.again} onStop={onStop} />;
  if (state.kind !== 'unanswered') return null;
  return (
    <InSight>
      <Note tone="bad" icon={state.isOffline ? 'nowifi' : 'alert'} role="alert">
        <b>{state.isOffline ? 'The shop did not answer' : 'That did not work'}</b>
        <p>Nothing is held twice: asking again is the same request.</p>
        <button type="button" className="btn quiet xs" onClick={onAgain}>
          Try again
        </button>
      </Note>
    </InSight>
  );
}

function Waiting({ again, onStop }: { again: number; onStop: () => void }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(1, Math.ceil((again - now) / 1000));
  return (
    <InSight>
      <Note tone="warn" icon="users" role="status">
        <b>Very many people are buying right now</b>
        <p>
          We ask again by ourselves in {seconds} {seconds === 1 ? 'second' : 'seconds'}. Your choice is kept.
        </p>
        <button type="button" className="btn quiet xs" onClick={onStop}>
          Stop asking
        </button>
      </Note>
    </InSight>
  );
}
