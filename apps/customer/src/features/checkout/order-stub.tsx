import type { ReservationView } from '@onsale/schemas';
import { Plate, Poster, Stub, Tear, formatMoney, platesOf, sentenceWhen } from '@onsale/ui';
import type { ReactNode } from 'react';

/** What is held, as the stub that it will become. */
export function OrderStub({ reservation, children }: { reservation: ReservationView; children: ReactNode }) {
  const { event, currency } = reservation;
  const price = (minor: number) => (minor === 0 ? 'Free' : formatMoney(minor, currency));
  return (
    <Stub className="order">
      <div className="pad">
        <div className="row g4 top">
          <span className="thumb">
            <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} />
          </span>
          <div className="grow">
            <h2 className="d-s">{event.name}</h2>
            <p className="small t2">
              {sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}
              <br />
              {event.venue.name}, {event.venue.city}
            </p>
          </div>
        </div>
      </div>
      <Tear />
      <div className="pad">
        <div className="lines">
          {platesOf(reservation.places).map((plate) => (
            <div key={`${plate.section} ${plate.row} ${plate.seats}`}>
              <Plate section={plate.section} row={plate.row} seats={plate.seats} tone="lamp" />
              <span className="r">
                {plate.places.length > 1 && reservation.totalMinor > 0 && (
                  <span className="micro t2">
                    {new Set(plate.places.map((place) => place.priceMinor)).size === 1 &&
                      `${plate.places.length} × ${formatMoney(plate.places[0]!.priceMinor, currency)} `}
                  </span>
                )}
                <b className="num">{price(plate.places.reduce((sum, place) => sum + place.priceMinor, 0))}</b>
              </span>
            </div>
          ))}
        </div>
        {!reservation.together && (
          <p className="small t2 apart">
            These are the best that were left; they are not next to each other.
          </p>
        )}
        <hr className="rule" />
        <div className="row between end">
          <div>
            <b className="h">You pay</b>
            <div className="micro t2">the price you saw, all fees in</div>
          </div>
          <b className="num grand">{price(reservation.totalMinor)}</b>
        </div>
        {children}
      </div>
    </Stub>
  );
}
