import type { ReservationListing } from '@onsale/schemas';
import { Icon, Poster, Tag, formatMoney, sentenceWhen } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { PlacePlates } from '../../places/place-plates.tsx';
import { TimeLeft } from '../../shell/time-left.tsx';

/** One reservation of the list, as the stub of its tickets with what can be done with it. */
export function TicketStub(props: {
  reservation: ReservationListing;
  serverNow: string;
  onGiveBack: () => void;
}) {
  const { reservation, serverNow } = props;
  const { event } = reservation;
  const ids = { eventId: reservation.eventId, reservationId: reservation.id };
  const isHeld = reservation.state === 'pending' && reservation.heldUntil !== null;
  const isPast = Date.parse(event.startsAt) < Date.parse(serverNow);
  return (
    <article className={isHeld ? 'tkt held' : 'tkt'}>
      <div className="thumb">
        <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} />
      </div>
      <div className="m">
        <h2 className="d-s">{event.name}</h2>
        <p className="small t2">
          {sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}
          <br />
          {event.venue.name}, {event.venue.city}
        </p>
        <p className="tags">
          <StateTag reservation={reservation} serverNow={serverNow} />
        </p>
        <PlacePlates
          places={reservation.places}
          tone={isHeld ? 'lamp' : reservation.state === 'paid' && !isPast ? 'solid' : 'off'}
        />
      </div>
      <div className="a">
        {isHeld ? (
          <Link className="btn lamp s" to="/checkout/$eventId/$reservationId" params={ids}>
            Continue to pay
          </Link>
        ) : reservation.state === 'paid' ? (
          <>
            <Link className="btn s" to="/reservations/$eventId/$reservationId" params={ids}>
              <Icon name="scan" size={18} />
              Show tickets
            </Link>
            {reservation.mayGiveBack && (
              <button type="button" className="btn quiet s" onClick={props.onGiveBack}>
                Give back
              </button>
            )}
          </>
        ) : (
          <Link className="btn quiet s" to="/reservations/$eventId/$reservationId" params={ids}>
            What became of it
          </Link>
        )}
      </div>
    </article>
  );
}

function StateTag({ reservation, serverNow }: { reservation: ReservationListing; serverNow: string }) {
  const { state, event } = reservation;
  if (state === 'pending' && reservation.heldUntil)
    return (
      <Tag tone="lamp" icon="clock">
        Held for you, <TimeLeft until={reservation.heldUntil} serverNow={serverNow} /> left
      </Tag>
    );
  if (state === 'cancelled')
    return (
      <Tag icon="undo">
        {reservation.returnedMinor > 0
          ? `Given back, ${formatMoney(reservation.returnedMinor, reservation.currency)} returned`
          : 'Given back'}
      </Tag>
    );
  if (state === 'expired') return <Tag icon="clock">The hold ran out, nothing was paid</Tag>;
  if (event.status === 'cancelled') return <Tag tone="warn">The event was cancelled</Tag>;
  return null;
}
