import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';

export type StateProps = {
  /** What is so. */
  title: string;
  /** Why, and what is safe. */
  children?: ReactNode;
  /** What you can do: buttons, the likeliest first. */
  actions?: ReactNode;
};

/** Nothing here: why, the nearest alternative, one action. */
export function StateEmpty({ title, children, actions }: StateProps) {
  return (
    <div className="state">
      <svg
        width="72"
        height="50"
        viewBox="0 0 72 50"
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth="7"
        strokeDasharray="7 2.5"
        aria-hidden="true"
      >
        <ellipse cx="36" cy="25" rx="30" ry="19" />
      </svg>
      <StateWords title={title} actions={actions}>
        {children}
      </StateWords>
    </div>
  );
}

/** What did not happen, what is safe, and the way to try again. */
export function StateError({ title, children, actions }: StateProps) {
  return (
    <div className="state" role="alert">
      <span className="bad">
        <Icon name="alert" size={34} />
      </span>
      <StateWords title={title} actions={actions}>
        {children}
      </StateWords>
    </div>
  );
}

function StateWords({ title, children, actions }: StateProps) {
  return (
    <>
      <h2 className="d-s">{title}</h2>
      {children && <div className="t2">{children}</div>}
      {actions && <div className="row g2 wrapx state-actions">{actions}</div>}
    </>
  );
}

export type LoadingShape = 'list' | 'lines' | 'page' | 'map';

/** The shape of what comes, shown only when it takes longer than 300 ms. */
export function StateLoading({
  label,
  shape = 'list',
  count = 3,
}: {
  label: string;
  shape?: LoadingShape;
  count?: number;
}) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="state-loading" aria-busy="true">
      <span className="sr" role="status">
        {label}
      </span>
      {isShown && <div aria-hidden="true">{skeleton(shape, count)}</div>}
    </div>
  );
}

function skeleton(shape: LoadingShape, count: number) {
  const each = Array.from({ length: count }, (_, index) => index);
  const bar = (height: number, width: string) => <span className="sk" style={{ height, width }} />;
  if (shape === 'map') return <span className="sk sk-map" />;
  if (shape === 'page') {
    return (
      <div className="col g4">
        {bar(44, '62%')}
        {bar(18, '40%')}
        <span className="sk sk-map" />
      </div>
    );
  }
  if (shape === 'lines')
    return (
      <div className="col g3">
        {each.map((index) => (
          <span key={index} className="sk" style={{ height: 16, width: `${92 - ((index * 23) % 50)}%` }} />
        ))}
      </div>
    );
  return each.map((index) => (
    <div key={index} className="skrow">
      <span className="sk" style={{ height: 75, borderRadius: 8 }} />
      <span className="col g2">
        {bar(17, `${82 - ((index * 17) % 30)}%`)}
        {bar(12, `${60 - ((index * 11) % 24)}%`)}
        {bar(12, `${46 - ((index * 7) % 20)}%`)}
      </span>
      {bar(20, '100%')}
    </div>
  ));
}

/**
 * The black bar: no signal, and until when what is on the screen was true.
 * @param asOf a time as the reader reads it, such as "19:02"
 */
export function StateOffline({ asOf, children }: { asOf?: string | null; children?: ReactNode }) {
  return (
    <div className="offline" role="status">
      <Icon name="nowifi" />
      <span className="grow">
        <b>No signal.</b> {asOf ? `Prices as of ${asOf}. ` : ''}
        {children}
      </span>
    </div>
  );
}
