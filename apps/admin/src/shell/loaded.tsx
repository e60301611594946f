import { problemOf } from '@onsale/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';

/** What a query gives: its shape after 300 ms, the reason when it fails, the thing itself as soon as it is there. */
export function Loaded<T>(props: {
  query: UseQueryResult<T, unknown>;
  shape?: ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  // What was read stays on the screen when reading it again fails, unless it is gone or no longer ours to see.
  const gone = ['not_found', 'not_allowed'].includes(problemOf(error)?.reason ?? '');
  if (data !== undefined && !gone) return <>{props.children(data)}</>;
  if (error) return <Failure error={error} reset={() => void refetch()} />;
  return <Late>{props.shape ?? <Shape />}</Late>;
}

/** Shows its children only when there is something to wait for. */
export function Late({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <>{children}</> : null;
}

export function Shape({ rows = 6 }: { rows?: number }) {
  return (
    <div className="dm" aria-busy="true">
      <span className="sr">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        <div className="skrow" key={row}>
          <span className="sk tall" />
          <span className="col g2">
            <span className="sk line" style={{ width: `${82 - ((row * 17) % 40)}%` }} />
            <span className="sk line thin" style={{ width: `${58 - ((row * 13) % 30)}%` }} />
          </span>
          <span className="sk line" />
        </div>
      ))}
    </div>
  );
}
