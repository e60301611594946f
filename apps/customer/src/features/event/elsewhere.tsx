import type { EventListing, EventView } from '@onsale/schemas';
import { formatMoney, remainingWords, sentenceWhen } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shop } from '../../shop.ts';

const SHOWN_MAX = 4;

/** The next honest step when nothing can be had here: the same on other days, then its kind in this city. */
export function Elsewhere({ event }: { event: EventView }) {
  const again = useQuery(shop.events.search.queryOptions({ text: event.name, hideSoldOut: true, limit: 10 }));
  const nearby = useQuery(
    shop.events.search.queryOptions({
      types: [event.type],
      place: event.venue.city,
      hideSoldOut: true,
      limit: 10,
    }),
  );
  const sameName = (again.data?.events ?? []).filter((other) => other.name === event.name);
  const others = [
    ...new Map([...sameName, ...(nearby.data?.events ?? [])].map((other) => [other.id, other])).values(),
  ]
    .filter((other) => other.id !== event.id && other.sale.state === 'open' && other.remaining > 0)
    .slice(0, SHOWN_MAX);
  return (
    <div className="elsewhere">
      {others.length > 0 && (
        <>
          <h3 className="h">
            {others.every((other) => other.name === event.name) ? 'Other dates' : 'You may like'}
          </h3>
          <ul>
            {others.map((other) => (
              <Other key={other.id} event={other} />
            ))}
          </ul>
        </>
      )}
      <Link className="btn quiet s" to="/" search={{ kind: event.type, where: event.venue.city }}>
        More of this kind in {event.venue.city}
      </Link>
    </div>
  );
}

function Other({ event }: { event: EventListing }) {
  return (
    <li>
      <Link to="/events/$eventId" params={{ eventId: event.id }}>
        <b>{event.name}</b>
        <span className="small t2">{sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}</span>
        <span className="small">
          {event.priceFromMinor !== null && `from ${formatMoney(event.priceFromMinor, event.currency)}, `}
          {remainingWords(event.remaining, event.capacity).toLowerCase()}
        </span>
      </Link>
    </li>
  );
}
