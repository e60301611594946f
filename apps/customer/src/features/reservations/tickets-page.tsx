import type { ReservationView } from '@onsale/schemas';
import { Icon, Note, sentenceWhen, whenAtVenue } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ticketWord } from '../../places/count-places.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { ticketKey } from '../../ticket-key.ts';
import { GiveBackDialog } from './give-back-dialog.tsx';
import { SaveDocument } from './save-document.tsx';
import { TicketStrip } from './ticket-strip.tsx';

/** The lamp's reward: the tickets. */
export function TicketsPage({
  reservation,
  isFresh,
  isGuest,
}: {
  reservation: ReservationView;
  isFresh: boolean;
  isGuest: boolean;
}) {
  const [isGivingBack, setGivingBack] = useState(false);
  const { event, giveBack } = reservation;
  const ids = { eventId: reservation.eventId, reservationId: reservation.id };
  const count = reservation.tickets.filter((ticket) => ticket.valid).length;
  const when = whenAtVenue(event.startsAt, event.timeZone, event.venue.city);
  const isPast =
    Date.parse(event.startsAt) + event.durationMinutes * 60_000 < Date.parse(reservation.serverNow);
  const until = giveBack.until && sentenceWhen(giveBack.until, event.timeZone, event.venue.city);
  return (
    <div className="wrap ticketspage">
      <div className="beside">
        <Link className="backlink small noprint" to="/reservations">
          <Icon name="back" size={18} />
          My tickets
        </Link>
        <PageTitle title={`Tickets for ${event.name}`} isFocused={isFresh}>
          {isPast ? (
            <>You were there</>
          ) : (
            <>
              You are in.
              <br />
              See you on {when.dayNumber} {when.date.split(' ')[1]}.
            </>
          )}
        </PageTitle>
        <p className="t2 noprint">
          {count} {ticketWord(count)}, reference <b className="ink">{reservation.reference}</b>.{' '}
          {isGuest ? guestWords() : 'You find them under My tickets on every device.'}
        </p>
        {event.status === 'cancelled' && (
          <Note tone="warn" icon="alert">
            <b>This event was cancelled.</b> Your tickets will not be needed.
          </Note>
        )}
        <div className="noprint acts">
          <SaveDocument ids={ids} name="tickets.pdf" words="Save as PDF" icon="down2" />
          <SaveDocument ids={ids} name="event.ics" words="Add to calendar" icon="calendar" />
          {giveBack.possible && (
            <button type="button" className="btn quiet" onClick={() => setGivingBack(true)}>
              <Icon name="undo" size={18} />
              Give back
            </button>
          )}
          {isGuest && (
            <Link className="btn quiet" to="/account">
              <Icon name="user" size={18} />
              Sign in
            </Link>
          )}
        </div>
        <ul className="small t2 col g2 before noprint">
          <li>
            <Icon name="clock" size={18} />
            Starts at {when.time} {when.note}
          </li>
          <li>
            <Icon name="undo" size={18} />
            {giveBack.possible
              ? `You can give ${count === 1 ? 'it' : 'them'} back until ${until}`
              : giveBack.why === 'too_late'
                ? 'It is too late to give these back'
                : 'Tickets for this event cannot be given back'}
          </li>
        </ul>
        {isFresh && (
          <p className="sr" role="status">
            Paid. Your tickets are here.
          </p>
        )}
      </div>
      <TicketStrip reservation={reservation} />
      <GiveBackDialog ids={ids} isOpen={isGivingBack} onClose={() => setGivingBack(false)} />
    </div>
  );
}

/** Came from the mail: this browser may not be the one that bought. */
function guestWords(): string {
  const mail = 'Your mail opens them on any device.';
  return ticketKey() ? mail : `They stay in this browser. ${mail}`;
}
