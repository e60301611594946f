import type { Problem, ReservationView } from '@onsale/schemas';
import { cardRefusalWords, Note, problemWords } from '@onsale/ui';
import { countPlaces } from '../../places/count-places.ts';
import { TimeLeft } from '../../shell/time-left.tsx';
import type { PayState } from './use-pay.ts';

/** What became of the last attempt to pay: what is so, what is safe, for how long. */
export function PaymentNote({
  reservation,
  pay,
  hasLeft,
}: {
  reservation: ReservationView;
  pay: PayState;
  hasLeft: boolean;
}) {
  const stays = reservation.heldUntil && (
    <>
      Your {countPlaces(reservation.places)} {reservation.places.length === 1 ? 'stays' : 'stay'} held for
      another <TimeLeft until={reservation.heldUntil} serverNow={reservation.serverNow} />.
    </>
  );
  if (pay.kind === 'refused' && pay.problem?.reason !== 'bad_input')
    return <Refused problem={pay.problem}>{stays}</Refused>;
  if (pay.kind !== 'idle') return null;
  if (reservation.payment.state === 'failed')
    return (
      <Note tone="bad" icon="alert" role="alert">
        <b>{cardRefusalWords(reservation.payment.failure)}</b>
        <p>You have not been charged. {stays} Try again, or use another card.</p>
      </Note>
    );
  if (hasLeft)
    return (
      <Note icon="info" role="status">
        <b>You have not been charged</b>
        <p>{stays}</p>
      </Note>
    );
  return null;
}

function Refused({ problem, children }: { problem: Problem | null; children: React.ReactNode }) {
  const { title, advice } = problemWords(problem);
  const isAboutPayment =
    problem === null || problem.reason === 'payment_unreachable' || problem.reason === 'payment_refused';
  return (
    <Note tone="bad" icon="alert" role="alert">
      <b>{problem === null ? 'The payment page did not answer' : title}</b>
      {isAboutPayment ? <p>You have not been charged. {children} Try again.</p> : <p>{advice}</p>}
    </Note>
  );
}
