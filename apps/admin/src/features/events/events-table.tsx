import type { OwnEventListing } from '@onsale/schemas';
import { Bar3, Poster, formatMoney } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { SaleTag } from '../../shell/sale-tag.tsx';
import { figure, share } from '../../story/counts.ts';
import { startAtVenue } from '../../time/clock-words.ts';

/** A row for each event at a desk; a card for each on a phone. */
export function EventsTable({ events, stale }: { events: OwnEventListing[]; stale: boolean }) {
  return (
    <table className="events" aria-busy={stale}>
      <thead>
        <tr>
          <th>Event</th>
          <th>When, at the venue</th>
          <th>Status</th>
          <th>Sold</th>
          <th className="r">Takings</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event }: { event: OwnEventListing }) {
  const { id, name, type, pictureUrl, venue } = event;
  const untouched = event.sold === 0 && event.held === 0 && event.sale.state === 'not_yet';
  const waiting = event.status === 'draft' || untouched;
  return (
    <tr>
      <td className="what">
        <span className="thumb">
          <Poster id={id} title={name} type={type} pictureUrl={pictureUrl} />
        </span>
        <span className="clips">
          {event.status === 'draft' ? (
            <Link to="/events/$eventId/edit" params={{ eventId: id }} search={{}} className="whole">
              {name}
            </Link>
          ) : (
            <Link to="/events/$eventId" params={{ eventId: id }} className="whole">
              {name}
            </Link>
          )}
          <span className="micro t3 clip">
            {venue.name}, {venue.city}
          </span>
        </span>
      </td>
      <td className="tab when">
        {startAtVenue(event.startsAt, event.timeZone)}
        <span className="micro t3 clip">{venue.city} time</span>
      </td>
      <td className="stands">
        <SaleTag event={event} />
      </td>
      <td className="sold">
        {waiting ? (
          <span className="t3">Not on sale yet</span>
        ) : (
          <>
            <span className="row between small tab">
              <span>
                <b>{figure(event.sold)}</b> <span className="t3">of {figure(event.capacity)}</span>
              </span>
              <span className="t2">{share(event.sold, event.capacity)}</span>
            </span>
            <Bar3 sold={event.sold} held={event.held} capacity={event.capacity} />
          </>
        )}
      </td>
      <td className="r tab takings">
        {waiting ? (
          <span className="t3" aria-label="No takings yet">
            –
          </span>
        ) : (
          <>
            <b className="num">{formatMoney(event.takingsMinor, event.currency)}</b>
            {event.held > 0 && <span className="micro t3">{figure(event.held)} held now</span>}
          </>
        )}
      </td>
    </tr>
  );
}
