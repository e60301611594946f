import type { EventView, SaleState } from '@onsale/schemas';
import { Tag, countdown, sentenceWhen } from '@onsale/ui';
import { useEffect, useEffectEvent } from 'react';
import type { ReactNode } from 'react';
import { useMillisecondsLeft } from '../../shell/time-left.tsx';

export type WhyNot = 'not_yet' | 'closed' | 'cancelled' | 'past' | 'sold_out';

/** Why nothing can be bought here now, or null when it can. */
export function whyNot(event: EventView, sale: SaleState, free: number): WhyNot | null {
  if (event.status === 'cancelled') return 'cancelled';
  if (event.status === 'past') return 'past';
  if (sale === 'not_yet') return 'not_yet';
  if (sale === 'closed') return 'closed';
  return free === 0 ? 'sold_out' : null;
}

/** Stands where the seats would be chosen: what is so, and the next honest step. */
export function SalePanel(props: {
  why: WhyNot;
  event: EventView;
  opensAt: string | null;
  /** The server's clock at its last answer. */
  serverNow: string;
  instead: ReactNode;
  onOpen: () => void;
}) {
  const { why, event, opensAt } = props;
  if (why === 'not_yet')
    return (
      <div className="salepanel">
        <Tag icon="clock">Not on sale yet</Tag>
        {opensAt === null ? (
          <p className="t2">When the sale opens is not known yet.</p>
        ) : (
          <>
            <h2 className="d-s">On sale {sentenceWhen(opensAt, event.timeZone, event.venue.city)}</h2>
            <UntilOpen opensAt={opensAt} serverNow={props.serverNow} onOpen={props.onOpen} />
            <p className="small t2">
              Stay here if you like: this page opens the sale by itself. You can look at the plan meanwhile.
            </p>
          </>
        )}
      </div>
    );
  const said = SAID[why];
  return (
    <div className="salepanel">
      <Tag tone={why === 'sold_out' ? 'solid' : 'plain'}>{said.tag}</Tag>
      <h2 className="d-s">{said.title}</h2>
      <p className="t2">{said.words}</p>
      {props.instead}
    </div>
  );
}

const SAID: Record<Exclude<WhyNot, 'not_yet'>, { tag: string; title: string; words: string }> = {
  sold_out: {
    tag: 'Sold out',
    title: 'Nothing is free right now',
    words:
      'Seats that are held and not paid for, or given back, become free here at once. This page keeps looking.',
  },
  closed: { tag: 'Sale closed', title: 'The sale has ended', words: 'Tickets that you have stay good.' },
  cancelled: {
    tag: 'Cancelled',
    title: 'This event will not take place',
    words: 'If you have tickets, you find them and what happens to your money under My tickets.',
  },
  past: {
    tag: 'Over',
    title: 'This event has taken place',
    words: 'Your tickets are kept under My tickets, Past.',
  },
};

function UntilOpen({
  opensAt,
  serverNow,
  onOpen,
}: {
  opensAt: string;
  serverNow: string;
  onOpen: () => void;
}) {
  const left = useMillisecondsLeft(opensAt, serverNow);
  const isDue = left === 0;
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    if (isDue) open();
  }, [isDue]);
  const days = Math.floor(left / 86_400_000);
  return (
    <p className="untilopen num" role="timer">
      {isDue
        ? 'Opening…'
        : days > 0
          ? `${days} ${days === 1 ? 'day' : 'days'} ${countdown(left % 86_400_000)}`
          : countdown(left)}
    </p>
  );
}
