import type { ReservationListing } from '@onsale/schemas';
import { countdown } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { countPlaces } from '../../places/count-places.ts';
import { useMillisecondsLeft } from '../../shell/time-left.tsx';

/** "2 seats are held for you, 8:12 left": the way back to a hold of this event. */
export function HeldBar({
  reservation,
  serverNow,
  onLapse,
}: {
  reservation: ReservationListing;
  serverNow: string;
  onLapse: () => void;
}) {
  const left = useMillisecondsLeft(reservation.heldUntil ?? serverNow, serverNow);
  const isOver = left === 0;
  const lapse = useEffectEvent(onLapse);
  useEffect(() => {
    if (isOver) lapse();
  }, [isOver]);
  if (isOver) return null;
  const count = countPlaces(reservation.places);
  return (
    <div className="heldbar">
      <span>
        <b>
          {count} {reservation.places.length === 1 ? 'is' : 'are'} held for you,
        </b>{' '}
        <b className="num tab">{countdown(left)}</b> left
      </span>
      <Link
        className="btn s on-lamp"
        to="/checkout/$eventId/$reservationId"
        params={{ eventId: reservation.eventId, reservationId: reservation.id }}
      >
        Continue with {count}
      </Link>
    </div>
  );
}
