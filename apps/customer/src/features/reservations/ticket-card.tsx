import type { ReservationView, TicketView } from '@onsale/schemas';
import { Poster, Qr, Tear, sentenceWhen } from '@onsale/ui';

/** One ticket: where to sit at arm's length, the code for the door on white. */
export function TicketCard({ reservation, ticket }: { reservation: ReservationView; ticket: TicketView }) {
  const { event } = reservation;
  return (
    <article className="tk" aria-label={`Ticket: ${placeWords(ticket)}`}>
      <div className="pic">
        <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} wide />
      </div>
      <div className="in1">
        <h2 className="d-m">{event.name}</h2>
        <p className="small t2">
          {event.tagline && `${event.tagline} · `}
          {event.venue.name}, {event.venue.city}
        </p>
        <p className="strong when">{sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}</p>
      </div>
      <div className="seatno" data-seated={ticket.row !== null}>
        <div>
          <span className="cap">Section</span>
          <b className={ticket.sectionName.length > 5 ? 'long' : undefined}>{ticket.sectionName}</b>
        </div>
        {ticket.row !== null && (
          <>
            <div>
              <span className="cap">Row</span>
              <b>{ticket.row}</b>
            </div>
            <div>
              <span className="cap">Seat</span>
              <b>{ticket.seat}</b>
            </div>
          </>
        )}
      </div>
      <Tear />
      <div className="in2">
        <div className="qr-box">
          <Qr text={ticket.code} label="Ticket code for the door" />
        </div>
        <p className="small strong">{reservation.buyer?.name}</p>
        <p className="micro t2">
          {ticket.categoryName} · {reservation.reference}
        </p>
      </div>
    </article>
  );
}

function placeWords({ sectionName, row, seat }: TicketView): string {
  return row === null ? sectionName : `${sectionName}, row ${row}, seat ${seat}`;
}
