import type { EventView } from '@onsale/schemas';
import { StateError, StateLoading } from '@onsale/ui';
import { problemOf } from '@onsale/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AboutEvent } from '../features/event/about-event.tsx';
import { Elsewhere } from '../features/event/elsewhere.tsx';
import { EventHead } from '../features/event/event-head.tsx';
import { HeldBar } from '../features/event/held-bar.tsx';
import '../features/event/event.css';
import { SeatChooser } from '../features/seats/seat-chooser.tsx';
import { useAvailability } from '../features/seats/use-availability.ts';
import { shop } from '../shop.ts';
import { NotFound } from './not-found.tsx';

const route = getRouteApi('/events/$eventId');

export function EventRoute() {
  const { eventId } = route.useParams();
  const event = useQuery(shop.events.get.queryOptions({ eventId }));
  if (event.data) return <EventPage key={eventId} event={event.data} />;
  if (event.isPending)
    return (
      <div className="wrap lonely-top">
        <StateLoading label="Loading the event" shape="page" />
      </div>
    );
  const reason = problemOf(event.error)?.reason;
  if (reason === 'not_found' || reason === 'bad_input') return <NotFound />;
  return <CouldNotLoad what="The event" onRetry={() => void event.refetch()} />;
}

function EventPage({ event }: { event: EventView }) {
  const { section } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const plan = useQuery({ ...shop.events.plan.queryOptions({ eventId: event.id }), staleTime: Infinity });
  const availability = useAvailability(event.id);
  const mine = useQuery(shop.reservations.list.queryOptions({ show: 'coming' }));
  const held = mine.data?.reservations.find(
    (reservation) =>
      reservation.eventId === event.id && reservation.state === 'pending' && reservation.heldUntil !== null,
  );
  const { live } = availability;

  return (
    <>
      <div className="wrap">
        <EventHead event={event} />
        {held && mine.data && (
          <HeldBar
            key={held.id}
            reservation={held}
            serverNow={mine.data.serverNow}
            onLapse={() => void mine.refetch()}
          />
        )}
        {plan.data && live ? (
          <SeatChooser
            event={event}
            plan={plan.data}
            live={live}
            isPaused={availability.isPaused}
            refresh={availability.refresh}
            section={section ?? null}
            onSection={(number) =>
              void navigate({
                search: { section: number ?? undefined },
                resetScroll: false,
                replace: section !== undefined && number !== null,
              })
            }
            mine={new Set(held?.places.flatMap((place) => place.seatId ?? []))}
            instead={<Elsewhere event={event} />}
            onHeld={(reservation) => {
              const input = { eventId: event.id, reservationId: reservation.id };
              queryClient.setQueryData(shop.reservations.get.queryKey(input), reservation);
              void queryClient.invalidateQueries(shop.reservations.list.pathFilter());
              void navigate({ to: '/checkout/$eventId/$reservationId', params: input, search: {} });
            }}
          />
        ) : plan.isError || (availability.isPaused && !live) ? (
          <CouldNotLoad
            what="The plan"
            onRetry={() => {
              void plan.refetch();
              void availability.refresh();
            }}
          />
        ) : (
          <StateLoading label="Loading the plan" shape="map" />
        )}
        <AboutEvent event={event} categories={live?.categories ?? []} />
      </div>
    </>
  );
}

function CouldNotLoad({ what, onRetry }: { what: string; onRetry: () => void }) {
  return (
    <div className="wrap lonely-top">
      <StateError
        title={`${what} could not be loaded`}
        actions={
          <button type="button" className="btn s" onClick={onRetry}>
            Try again
          </button>
        }
      >
        The shop did not answer. Nothing that you hold is lost by this.
      </StateError>
    </div>
  );
}
