import type { EventListing } from '@onsale/schemas';
import { Poster, sentenceWhen } from '@onsale/ui';
import { Link } from '@tanstack/react-router';

export function SoonOnSale({ events }: { events: readonly EventListing[] }) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="soon">
      <h2 className="h" id="soon">
        On sale soon
      </h2>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <Link className="soon" to="/events/$eventId" params={{ eventId: event.id }}>
              <span className="thumb">
                <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} />
              </span>
              <span className="col">
                <b className="h">{event.name}</b>
                <span className="small t2">
                  {event.venue.name}, {event.venue.city}
                </span>
                <span className="small strong">
                  {sentenceWhen(event.sale.opensAt!, event.timeZone, event.venue.city)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
