import { problemOf } from '@onsale/client';
import { StateError, StateLoading } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AwaitingPayment } from '../features/reservations/awaiting-payment.tsx';
import { NoLonger } from '../features/reservations/no-longer.tsx';
import '../features/reservations/reservations.css';
import { TicketsPage } from '../features/reservations/tickets-page.tsx';
import { useMe } from '../shell/use-me.ts';
import { shop } from '../shop.ts';
import { NotFound } from './not-found.tsx';

const ASK_EVERY_MS = 1_000;
const ASK_FOR_MS = 30_000;

const route = getRouteApi('/reservations/$eventId/$reservationId');

export function ReservationRoute() {
  const ids = route.useParams();
  const { paid } = route.useSearch();
  const { account, known } = useMe();
  const [hasWaited, setHasWaited] = useState(false);
  const cameFromPaying = paid !== undefined;

  const reservation = useQuery({
    ...shop.reservations.get.queryOptions(ids),
    staleTime: 0,
    // The answer settles an open payment by asking the provider, so asking again is enough.
    refetchInterval: ({ state }) =>
      cameFromPaying && !hasWaited && state.data?.state === 'pending' ? ASK_EVERY_MS : false,
  });

  useEffect(() => {
    if (!cameFromPaying) return;
    const timer = setTimeout(() => setHasWaited(true), ASK_FOR_MS);
    return () => clearTimeout(timer);
  }, [cameFromPaying]);

  if (reservation.data) {
    const isAsking = cameFromPaying && !hasWaited && reservation.data.payment.state !== 'failed';
    switch (reservation.data.state) {
      case 'paid':
        return (
          <TicketsPage
            reservation={reservation.data}
            isFresh={cameFromPaying}
            isGuest={known && account === null}
          />
        );
      case 'pending':
        return (
          <AwaitingPayment
            reservation={reservation.data}
            isAsking={isAsking}
            hasWaited={cameFromPaying && hasWaited}
            cameFromPaying={cameFromPaying}
          />
        );
      default:
        return <NoLonger reservation={reservation.data} />;
    }
  }
  if (reservation.isPending)
    return (
      <div className="wrap lonely">
        <StateLoading label="Loading your tickets" shape="page" />
      </div>
    );
  const reason = problemOf(reservation.error)?.reason;
  if (reason === 'not_found' || reason === 'bad_input') return <NotFound />;
  return (
    <div className="wrap lonely">
      <StateError
        title="Your tickets could not be loaded"
        actions={
          <button type="button" className="btn s" onClick={() => void reservation.refetch()}>
            Try again
          </button>
        }
      >
        They are safe. The shop did not answer just now.
      </StateError>
    </div>
  );
}
