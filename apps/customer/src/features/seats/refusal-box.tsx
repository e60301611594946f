import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What was refused, brought into sight: the panel may be scrolled elsewhere. */
export function RefusalBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} className="refusal" role="alert">
      {children}
    </div>
  );
}
