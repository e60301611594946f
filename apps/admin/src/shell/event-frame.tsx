import type { EventAdminView } from '@onsale/schemas';
import { Icon, whenAtVenue } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { office, shopUrl } from '../office.ts';
import { reaches } from '../story/level-words.ts';
import { startAtVenue } from '../time/clock-words.ts';
import { Loaded } from './loaded.tsx';
import { PageHead } from './page-head.tsx';
import { SaleTag } from './sale-tag.tsx';

const CurrentEvent = createContext<EventAdminView | null>(null);

/** The event whose pages these are. */
export function useEvent(): EventAdminView {
  const event = useContext(CurrentEvent);
  if (!event) throw new Error('No event around this page');
  return event;
}

/** One event's head and tabs around whatever of it is being looked at. */
export function EventFrame() {
  const { eventId } = useParams({ from: '/office/events/$eventId' });
  const query = useQuery(office.events.get.queryOptions({ eventId }, { refetchInterval: 30_000 }));
  return (
    <Loaded query={query}>
      {(event) => (
        <CurrentEvent value={event}>
          <Head event={event} />
          <Tabs event={event} />
          <Outlet />
        </CurrentEvent>
      )}
    </Loaded>
  );
}

function Head({ event }: { event: EventAdminView }) {
  const shop = event.status === 'draft' ? null : shopUrl(`/events/${event.id}`);
  const crumb = (
    <Link to="/events" search={{}}>
      Events
    </Link>
  );
  const under = (
    <>
      {startAtVenue(event.startsAt, event.timeZone)}{' '}
      {whenAtVenue(event.startsAt, event.timeZone, event.venue.city).note} · {event.venue.name}
    </>
  );
  return (
    <PageHead title={event.name} crumb={crumb} under={under} beside={<SaleTag event={event} />}>
      {shop && (
        <a className="btn quiet s" href={shop} target="_blank" rel="noreferrer">
          <Icon name="eye" size={17} />
          See as a buyer
        </a>
      )}
      {reaches(event.myLevel, 'editor') && (
        <Link to="/events/$eventId/edit" params={{ eventId: event.id }} search={{}} className="btn quiet s">
          <Icon name="brush" size={17} />
          Edit
        </Link>
      )}
    </PageHead>
  );
}

function Tabs({ event }: { event: EventAdminView }) {
  const params = { eventId: event.id };
  const tab = {
    activeProps: { className: 'on', 'aria-current': 'page' as const },
    activeOptions: { exact: true, includeSearch: false },
  };
  return (
    <nav className="tabs" aria-label="This event">
      <Link to="/events/$eventId" params={params} {...tab}>
        Live
      </Link>
      {reaches(event.myLevel, 'seller') && (
        <Link to="/events/$eventId/reservations" params={params} search={{}} {...tab}>
          Reservations
        </Link>
      )}
      {reaches(event.myLevel, 'editor') && (
        <Link to="/events/$eventId/access" params={params} {...tab}>
          Access
        </Link>
      )}
    </nav>
  );
}
