import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';

let pagesShown = 0;

/** The page's h1. It names the tab, and takes the focus when a page follows another one. */
export function PageTitle(props: {
  children: ReactNode;
  title?: string;
  className?: string;
  hidden?: boolean;
  /** Takes the focus even as the first page: the visitor comes back from the pay page. */
  isFocused?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = props.title ?? (typeof props.children === 'string' ? props.children : '');

  useEffect(() => {
    document.title = title === '' ? 'Onsale' : `${title} · Onsale`;
  }, [title]);

  const takeFocus = useEffectEvent(() => {
    // The first page's focus belongs to the browser.
    if (pagesShown++ > 0 || props.isFocused) heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => takeFocus(), []);

  return (
    <h1 ref={heading} tabIndex={-1} className={props.hidden ? 'sr' : (props.className ?? 'd-l')}>
      {props.children}
    </h1>
  );
}
