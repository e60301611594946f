import type { ReservationView } from '@onsale/schemas';
import { Icon } from '@onsale/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { TicketCard } from './ticket-card.tsx';

/** All tickets side by side; on a phone one at a time, to swipe, to step through with the arrow keys or the dots. */
export function TicketStrip({ reservation }: { reservation: ReservationView }) {
  const tickets = reservation.tickets.filter((ticket) => ticket.valid);
  const strip = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);

  const show = (index: number) => {
    const next = Math.min(tickets.length - 1, Math.max(0, index));
    const card = strip.current?.children[next];
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    card?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', inline: 'center', block: 'nearest' });
    setShown(next);
  };

  const step = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') show(shown + 1);
    if (event.key === 'ArrowLeft') show(shown - 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => step(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <section
      className="tickets"
      aria-label={tickets.length === 1 ? 'Your ticket' : `Your ${tickets.length} tickets`}
    >
      {tickets.length > 1 && (
        <div className="row between stepthrough">
          <button
            type="button"
            className="btn ghost sq"
            aria-label="Ticket before"
            disabled={shown === 0}
            onClick={() => show(shown - 1)}
          >
            <Icon name="left" />
          </button>
          <b className="small" aria-live="polite">
            Ticket {shown + 1} of {tickets.length}
          </b>
          <button
            type="button"
            className="btn ghost sq"
            aria-label="Next ticket"
            disabled={shown === tickets.length - 1}
            onClick={() => show(shown + 1)}
          >
            <Icon name="right" />
          </button>
        </div>
      )}
      <ul
        ref={strip}
        className="tk-strip"
        data-many={tickets.length > 1}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a strip that scrolls must be reachable by keyboard
        tabIndex={tickets.length > 1 ? 0 : undefined}
        onScroll={(event) => {
          const { scrollLeft, scrollWidth } = event.currentTarget;
          setShown(Math.min(tickets.length - 1, Math.round(scrollLeft / (scrollWidth / tickets.length))));
        }}
      >
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <TicketCard reservation={reservation} ticket={ticket} />
          </li>
        ))}
      </ul>
      {tickets.length > 1 && (
        <div className="dots" aria-hidden="true">
          {tickets.map((ticket, index) => (
            <i key={ticket.id} className={index === shown ? 'on' : undefined} />
          ))}
        </div>
      )}
    </section>
  );
}
