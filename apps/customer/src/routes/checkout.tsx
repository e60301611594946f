import { newId, problemOf } from '@onsale/client';
import { StateError, StateLoading, problemWords } from '@onsale/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { HOLD_EXTENSIONS_MAX } from '@onsale/schemas';
import type { ReservationView } from '@onsale/schemas';
import { SignInOrUp } from '../features/account/sign-in-or-up.tsx';
import { CheckoutPage } from '../features/checkout/checkout-page.tsx';
import { Lapsed } from '../features/checkout/lapsed.tsx';
import { giveBackWords } from '../policies/give-back-words.ts';
import { useMe } from '../shell/use-me.ts';
import { shop, shopClient } from '../shop.ts';
import { NotFound } from './not-found.tsx';

const route = getRouteApi('/checkout/$eventId/$reservationId');

export function CheckoutRoute() {
  const ids = route.useParams();
  const { left } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const queryKey = shop.reservations.get.queryKey(ids);
  const reservation = useQuery({ ...shop.reservations.get.queryOptions(ids), staleTime: 0 });
  const event = useQuery(shop.events.get.queryOptions({ eventId: ids.eventId }));
  const { account } = useMe();

  const show = (changed: ReservationView) => {
    queryClient.setQueryData(queryKey, changed);
    void queryClient.invalidateQueries(shop.reservations.list.pathFilter());
  };
  const toTickets = () =>
    void navigate({ to: '/reservations/$eventId/$reservationId', params: ids, search: {}, replace: true });

  const extend = useMutation({
    // The first or the second: pressed twice, or asked again after a lost answer, it is still the same one.
    mutationFn: (extension: number) => shopClient.reservations.extend.mutate({ ...ids, extension }),
    onSuccess: show,
  });
  const giveUpToken = useRef(newId());
  const giveUp = useMutation({
    mutationFn: () =>
      shopClient.reservations.cancel.mutate({ ...ids, token: giveUpToken.current, expectedBackMinor: null }),
    onSuccess: show,
  });

  const isPaid = reservation.data?.state === 'paid';
  const leave = useEffectEvent(toTickets);
  useEffect(() => {
    if (isPaid) leave();
  }, [isPaid]);

  if (reservation.isPending)
    return (
      <div className="wrap lonely">
        <StateLoading label="Loading what you hold" shape="page" />
      </div>
    );
  if (!reservation.data) {
    const reason = problemOf(reservation.error)?.reason;
    if (reason === 'not_found' || reason === 'bad_input') return <NotFound />;
    return (
      <div className="wrap lonely">
        <StateError
          title="What you hold could not be loaded"
          actions={
            <button type="button" className="btn s" onClick={() => void reservation.refetch()}>
              Try again
            </button>
          }
        >
          The shop did not answer. Your seats stay held until their time runs out.
        </StateError>
      </div>
    );
  }
  if (isPaid) return null;
  if (reservation.data.state !== 'pending' || isOver(reservation.data))
    return (
      <Lapsed
        reservation={reservation.data}
        onHeld={(again) => {
          queryClient.setQueryData(
            shop.reservations.get.queryKey({ eventId: again.eventId, reservationId: again.id }),
            again,
          );
          void queryClient.invalidateQueries(shop.reservations.list.pathFilter());
          void navigate({
            params: { eventId: again.eventId, reservationId: again.id },
            search: {},
            replace: true,
          });
        }}
      />
    );

  return (
    <CheckoutPage
      key={reservation.data.id}
      reservation={reservation.data}
      account={account}
      giveBack={event.data ? giveBackWords(event.data, reservation.data.serverNow) : null}
      hasLeft={left !== undefined}
      extend={{
        run: () =>
          extend.mutateAsync(HOLD_EXTENSIONS_MAX - reservation.data.extensionsLeft + 1).catch(() => null),
        failed: failure(extend.error),
      }}
      giveUp={{ run: () => giveUp.mutate(), isBusy: giveUp.isPending, failed: failure(giveUp.error) }}
      onLapse={() => void reservation.refetch()}
      onPaid={(paid) => {
        show(paid);
        toTickets();
      }}
      renderSignIn={(typed, onDone) => <SignInOrUp typed={typed} onDone={onDone} />}
    />
  );
}

/** By the server's clock: a hold past its time may be taken by anybody, whether or not somebody tidied up. */
function isOver({ heldUntil, serverNow }: ReservationView): boolean {
  return heldUntil !== null && Date.parse(heldUntil) <= Date.parse(serverNow);
}

function failure(error: unknown): string | null {
  if (!error) return null;
  const { title, advice } = problemWords(problemOf(error));
  return `${title}. ${advice}`;
}
