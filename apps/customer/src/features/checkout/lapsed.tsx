import { newId, problemOf } from '@onsale/client';
import type { Problem, ReservationView } from '@onsale/schemas';
import { Note, problemWords } from '@onsale/ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { PlacePlates } from '../../places/place-plates.tsx';
import { countPlaces } from '../../places/count-places.ts';
import { BusyButton } from '../../shell/busy-button.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { shopClient } from '../../shop.ts';

/** The hold is over: the seats are free again, and the same ones may still be had. */
export function Lapsed({
  reservation,
  onHeld,
}: {
  reservation: ReservationView;
  onHeld: (reservation: ReservationView) => void;
}) {
  const id = useRef(newId());
  const again = useMutation({
    mutationFn: () =>
      shopClient.reservations.create.mutate({
        eventId: reservation.eventId,
        reservationId: id.current,
        choice: sameChoice(reservation),
      }),
    onSuccess: onHeld,
    onError: (error) => {
      if (problemOf(error)) id.current = newId();
    },
  });
  const problem: Problem | null = again.error ? problemOf(again.error) : null;
  const were = reservation.state === 'cancelled' ? 'You gave these back' : 'Your hold ran out';
  return (
    <div className="wrap lonely">
      <PageTitle title={were}>{were}. The seats are free again</PageTitle>
      <p className="t2">
        You have not been charged. {reservation.event.name}: you held {countPlaces(reservation.places)}.
      </p>
      <PlacePlates places={reservation.places} tone="off" />
      {again.isError && (
        <Note tone="bad" icon="alert" role="alert">
          <b>{problemWords(problem).title}</b>
          <p>
            {problem?.reason === 'seats_taken'
              ? 'Somebody else holds them now. Choose others.'
              : problemWords(problem).advice}
          </p>
        </Note>
      )}
      <div className="row g2 wrapx">
        <BusyButton
          className="btn lamp"
          busy={again.isPending}
          busyWords="Holding…"
          onClick={() => again.mutate()}
        >
          Try to hold the same seats
        </BusyButton>
        <Link className="btn quiet" to="/events/$eventId" params={{ eventId: reservation.eventId }}>
          Choose others
        </Link>
      </div>
    </div>
  );
}

function sameChoice({ places }: ReservationView) {
  const areas = Map.groupBy(
    places.filter((place) => place.seatId === null),
    (place) => place.section,
  );
  return {
    kind: 'chosen' as const,
    seats: places.flatMap((place) => place.seatId ?? []),
    areas: [...areas].map(([section, group]) => ({ section, quantity: group.length })),
  };
}
