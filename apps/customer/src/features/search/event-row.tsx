import type { EventListing } from '@onsale/schemas';
import {
  Icon,
  Meter,
  Poster,
  eventTypeWord,
  formatMoney,
  isFew,
  meterLevel,
  remainingWords,
  whenAtVenue,
} from '@onsale/ui';
import { Link } from '@tanstack/react-router';

/** One event of the list: poster, name, place, the venue's time, the lowest price with all fees, what is left. */
export function EventRow({ event }: { event: EventListing }) {
  const when = whenAtVenue(event.startsAt, event.timeZone, event.venue.city);
  const isOut = event.status === 'cancelled' || (event.sale.state !== 'not_yet' && event.remaining === 0);
  return (
    <li className={isOut ? 'ev out' : 'ev'}>
      <Link className="ev-a" to="/events/$eventId" params={{ eventId: event.id }}>
        <span className="thumb">
          <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} />
        </span>
        <span className="what">
          <span className="cap">{eventTypeWord(event.type)}</span>
          <span className="d-s name">{event.name}</span>
          {event.tagline && <span className="sup small t2">{event.tagline}</span>}
          <span className="where small">
            <Icon name="pin" size={16} />
            {event.venue.name}, {event.venue.city}
          </span>
        </span>
        <span className="when">
          <b className="num">{when.time}</b>
          <span className="micro t3">{when.note}</span>
        </span>
        <span className="price">
          <Price event={event} />
        </span>
      </Link>
    </li>
  );
}

function Price({ event }: { event: EventListing }) {
  if (event.status === 'cancelled') return <b className="num gone">Cancelled</b>;
  if (event.sale.state === 'not_yet')
    return (
      <>
        <From event={event} />
        <span className="left micro strong">{opensWords(event)}</span>
      </>
    );
  if (event.remaining === 0) return <b className="num gone">Sold out</b>;
  if (event.sale.state === 'closed') return <b className="num gone">Sale closed</b>;
  const few = isFew(event.remaining, event.capacity);
  return (
    <>
      <From event={event} />
      <span className="left micro">
        <Meter level={meterLevel(event.remaining, event.capacity)} />
        <span className={few ? 'warn strong' : undefined}>
          {remainingWords(event.remaining, event.capacity)}
        </span>
      </span>
    </>
  );
}

function From({ event }: { event: EventListing }) {
  if (event.priceFromMinor === null) return null;
  if (event.priceFromMinor === 0 && event.priceToMinor === 0) return <b className="num">Free</b>;
  return (
    <>
      {event.priceFromMinor !== event.priceToMinor && <span className="micro t3">from </span>}
      <b className="num">{formatMoney(event.priceFromMinor, event.currency)}</b>
    </>
  );
}

function opensWords(event: EventListing): string {
  if (event.sale.opensAt === null) return 'Not on sale yet';
  const opens = whenAtVenue(event.sale.opensAt, event.timeZone, event.venue.city);
  return `On sale ${opens.day} ${opens.dayNumber} ${opens.month}, ${opens.time}`;
}
