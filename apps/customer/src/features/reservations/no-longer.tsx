import type { ReservationView } from '@onsale/schemas';
import { formatMoney } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { cardWords } from './card-words.ts';
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

function moneyWords({ payment, currency }: ReservationView): string {
  const card = cardWords(payment.method);
  const back = formatMoney(payment.returnedMinor, currency);
  if (payment.state === 'returned') return `${back} went back to ${card}.`;
  if (payment.state === 'returning')
    return payment.returnedMinor > 0
      ? `${back} on its way to ${card}, in 3 to 5 working days.`
      : `Your money is on its way back to ${card}.`;
  if (payment.paidMinor > 0)
    return `You paid ${formatMoney(payment.paidMinor, currency)}. Nothing comes back for these tickets.`;
  return 'You have not been charged.';
}
