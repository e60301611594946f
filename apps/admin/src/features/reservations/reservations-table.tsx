import type { EventAdminView, StaffReservationListing } from '@onsale/schemas';
import { Plate, Tag, formatMoney, platesOf } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { counted } from '../../story/counts.ts';
import { reservationStateWords } from '../../story/reservation-state.ts';
import { shortAtVenue } from '../../time/clock-words.ts';

const PLATES_SHOWN = 2;

export function ReservationsTable({
  reservations,
  event,
}: {
  reservations: StaffReservationListing[];
  event: EventAdminView;
}) {
  return (
    <table className="reservations">
      <thead>
        <tr>
          <th>Reservation</th>
          <th>Buyer</th>
          <th>Places</th>
          <th>State</th>
          <th>Made, {event.venue.city} time</th>
          <th className="r">Total</th>
        </tr>
      </thead>
      <tbody>
        {reservations.map((reservation) => (
          <ReservationRow key={reservation.id} reservation={reservation} timeZone={event.timeZone} />
        ))}
      </tbody>
    </table>
  );
}

function ReservationRow({
  reservation,
  timeZone,
}: {
  reservation: StaffReservationListing;
  timeZone: string;
}) {
  const { id, eventId, reference, buyer, guest, places, currency } = reservation;
  const state = reservationStateWords(reservation.state, reservation.returnedMinor);
  const plates = platesOf(places);
  const still = reservation.state === 'paid' || reservation.state === 'pending';
  return (
    <tr>
      <td className="ref">
        <Link
          to="/events/$eventId/reservations/$reservationId"
          params={{ eventId, reservationId: id }}
          className="whole num"
        >
          {reference}
        </Link>
      </td>
      <td className="who clips">
        <b className="clip">{buyer?.name ?? (guest ? 'A guest, no name yet' : 'No name yet')}</b>
        <span className="micro t3 clip">{buyer?.email}</span>
      </td>
      <td className="places">
        <span className="row g2 wrapx">
          {plates.slice(0, PLATES_SHOWN).map((plate) => (
            <Plate
              key={`${plate.section} ${plate.row} ${plate.seats}`}
              section={plate.section}
              row={plate.row}
              seats={plate.seats}
              tone={still ? 'solid' : 'off'}
            />
          ))}
          {plates.length > PLATES_SHOWN && (
            <span className="micro t2">and {counted(plates.length - PLATES_SHOWN, 'row')} more</span>
          )}
        </span>
      </td>
      <td className="stands">
        <Tag tone={state.tone} icon={state.icon}>
          {state.words}
        </Tag>
      </td>
      <td className="tab when">{shortAtVenue(reservation.createdAt, timeZone)}</td>
      <td className="r tab takings">
        <b className="num">{formatMoney(reservation.totalMinor, currency)}</b>
        {reservation.returnedMinor > 0 && (
          <span className="micro t3">{formatMoney(reservation.returnedMinor, currency)} back</span>
        )}
      </td>
    </tr>
  );
}
