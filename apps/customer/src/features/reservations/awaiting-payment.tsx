import type { ReservationView } from '@onsale/schemas';
import { Link } from '@tanstack/react-router';
import { countPlaces } from '../../places/count-places.ts';
import { TimeLeft } from '../../shell/time-left.tsx';
import { StatePage } from './state-page.tsx';

/** Still held: either the bank's answer is awaited, or nothing was paid yet. */
export function AwaitingPayment({
  reservation,
  isAsking,
  hasWaited,
  cameFromPaying,
}: {
  reservation: ReservationView;
  isAsking: boolean;
  hasWaited: boolean;
  cameFromPaying: boolean;
}) {
  const count = countPlaces(reservation.places);
  const verb = reservation.places.length === 1 ? 'is' : 'are';
  const held = reservation.heldUntil && (
    <p>
      {count} {verb} held for you for another{' '}
      <TimeLeft until={reservation.heldUntil} serverNow={reservation.serverNow} />.
    </p>
  );
  const ids = { eventId: reservation.eventId, reservationId: reservation.id };
  if (isAsking)
    return (
      <StatePage
        reservation={reservation}
        title="Making sure of your payment"
        isFocused={cameFromPaying}
        actions={null}
      >
        <p role="status">
          We are asking the payment provider. This takes a few seconds; you can leave this page open.
        </p>
        <span className="asking" aria-hidden="true" />
      </StatePage>
    );
  return (
    <StatePage
      reservation={reservation}
      title={hasWaited ? 'The bank has not answered yet' : 'Not paid yet'}
      isFocused={cameFromPaying}
      actions={
        <Link className="btn lamp" to="/checkout/$eventId/$reservationId" params={ids}>
          Continue to pay
        </Link>
      }
    >
      {hasWaited && (
        <p>
          If you did pay, your tickets will be here as soon as we hear of it: keep this page, or come back to
          My tickets. If you did not, you can pay now; a second payment is never taken.
        </p>
      )}
      {held}
    </StatePage>
  );
}
