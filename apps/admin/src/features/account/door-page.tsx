import { Brand } from '@onsale/ui';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../shell/page-head.tsx';
import './account.css';

/** The way in: one card, and nothing else to click. */
export function DoorPage({
  title,
  children,
  otherWay,
}: {
  title: string;
  children: ReactNode;
  otherWay: ReactNode;
}) {
  useDocumentTitle(title);
  return (
    <main className="door" id="main">
      <Brand office size={27} />
      <section className="card pad col g5">
        <h1 className="d-m">{title}</h1>
        {children}
      </section>
      <p className="small t2">{otherWay}</p>
    </main>
  );
}
