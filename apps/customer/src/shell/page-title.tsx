import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

let pagesShown = 0;

/** The page's h1. It names the tab, and takes the focus when a page follows another one. */
export function PageTitle(props: {
  children: ReactNode;
  title?: string;
  className?: string;
  hidden?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = props.title ?? (typeof props.children === 'string' ? props.children : '');

  useEffect(() => {
    document.title = title === '' ? 'Onsale' : `${title} · Onsale`;
  }, [title]);

  useEffect(() => {
    // The first page's focus belongs to the browser.
    if (pagesShown++ > 0) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1} className={props.hidden ? 'sr' : (props.className ?? 'd-l')}>
      {props.children}
    </h1>
  );
}
