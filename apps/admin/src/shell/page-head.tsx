import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The page's name, on the screen and in the browser's tab; takes the focus when the page opens. */
export function PageHead(props: {
  title: string;
  crumb?: ReactNode;
  under?: ReactNode;
  beside?: ReactNode;
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(props.title);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="dm-head">
      <div className="grow">
        {props.crumb && <div className="crumb">{props.crumb}</div>}
        <div className="row g3 wrapx">
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          {props.beside}
        </div>
        {props.under && <div className="small t2 under">{props.under}</div>}
      </div>
      {props.children && <div className="row g2 wrapx acts">{props.children}</div>}
    </header>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Onsale Office`;
  }, [title]);
}
