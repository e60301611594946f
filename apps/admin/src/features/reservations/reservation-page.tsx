import type { StaffReservationView } from '@onsale/schemas';
import { Plate, Tag, platesOf } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { office } from '../../office.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { reservationStateWords } from '../../story/reservation-state.ts';
import { BuyerCard, MoneyCard, PlacesCard } from './reservation-cards.tsx';
import { Story } from './story.tsx';
import './reservations.css';

const POLL_MS = 5_000;

export function ReservationPage() {
  const params = useParams({ from: '/office/events/$eventId/reservations/$reservationId' });
  const query = useQuery(
    office.reservations.get.queryOptions(params, {
      // Only a hold changes while somebody watches it.
      refetchInterval: ({ state }) => (state.data?.state === 'pending' ? POLL_MS : false),
    }),
  );
  return <Loaded query={query}>{(reservation) => <Told reservation={reservation} />}</Loaded>;
}

function Told({ reservation }: { reservation: StaffReservationView }) {
  const { event, eventId, payment } = reservation;
  const state = reservationStateWords(reservation.state, payment.returnedMinor, payment.paidMinor);
  const still = reservation.state === 'paid' || reservation.state === 'pending';
  const crumb = (
    <>
      <Link to="/events" search={{}}>
        Events
      </Link>
      {' · '}
      <Link to="/events/$eventId" params={{ eventId }}>
        {event.name}
      </Link>
      {' · '}
      <Link to="/events/$eventId/reservations" params={{ eventId }} search={{}}>
        Reservations
      </Link>
    </>
  );
  const beside = (
    <>
      <Tag tone={state.tone} icon={state.icon}>
        {state.words}
      </Tag>
      {platesOf(reservation.places).map((plate) => (
        <Plate
          key={`${plate.section} ${plate.row} ${plate.seats}`}
          section={plate.section}
          row={plate.row}
          seats={plate.seats}
          tone={still ? 'solid' : 'off'}
        />
      ))}
    </>
  );
  return (
    <>
      <PageHead title={reservation.reference} crumb={crumb} beside={beside} />
      <div className="two">
        <Story reservation={reservation} />
        <aside className="sidep">
          <BuyerCard reservation={reservation} />
          <MoneyCard reservation={reservation} />
          <PlacesCard reservation={reservation} />
        </aside>
      </div>
    </>
  );
}
