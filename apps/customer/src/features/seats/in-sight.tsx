import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Something just happened: it is brought into sight, wherever the panel was scrolled to. */
export function InSight({
  children,
  className,
  role,
}: {
  children: ReactNode;
  className?: string;
  role?: 'alert';
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} className={className ? `insight ${className}` : 'insight'} role={role}>
      {children}
    </div>
  );
}
