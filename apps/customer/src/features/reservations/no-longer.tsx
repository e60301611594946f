import type { ReservationView } from '@onsale/schemas';
import { Link } from '@tanstack/react-router';
import { moneyWords } from './money-words.ts';
import { StatePage } from './state-page.tsx';

/** Given back, let go, or run out: what became of the places and of the money. */
export function NoLonger({ reservation }: { reservation: ReservationView }) {
  const { payment } = reservation;
  const isExpired = reservation.state === 'expired';
  const wasPaid = payment.paidMinor > 0;
  return (
    <StatePage
      reservation={reservation}
      title={isExpired ? 'Your hold ran out' : wasPaid ? 'Given back' : 'Let go'}
      actions={
        <>
          <Link className="btn" to="/events/$eventId" params={{ eventId: reservation.eventId }}>
            Look at the event
          </Link>
          <Link className="btn quiet" to="/reservations">
            My tickets
          </Link>
        </>
      }
    >
      <p>{moneyWords(reservation)}</p>
      {isExpired && <p>The seats are free again. They may still be there.</p>}
    </StatePage>
  );
}
