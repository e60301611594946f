import type { ReservationView } from '@onsale/schemas';
import { Stub, Tear, formatMoney, sentenceWhen } from '@onsale/ui';
import type { ReactNode } from 'react';
import { PlacePlates } from '../../places/place-plates.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

/** A reservation that is not a ticket (yet, or any more): how it stands, and the way on. */
export function StatePage(props: {
  reservation: ReservationView;
  title: string;
  /** The visitor comes back from the pay page. */
  isFocused?: boolean;
  children: ReactNode;
  actions: ReactNode;
}) {
  const { reservation } = props;
  const { event } = reservation;
  return (
    <div className="wrap statepage">
      <div>
        <PageTitle isFocused={props.isFocused}>{props.title}</PageTitle>
        <div className="t2 said">{props.children}</div>
        <div className="row g2 wrapx">{props.actions}</div>
      </div>
      <Stub>
        <div className="pad">
          <h2 className="d-s">{event.name}</h2>
          <p className="small t2">
            {sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}
            <br />
            {event.venue.name}, {event.venue.city}
          </p>
        </div>
        <Tear />
        <div className="pad col g3">
          <PlacePlates places={reservation.places} tone={reservation.state === 'pending' ? 'lamp' : 'off'} />
          <p className="row between small">
            <span className="t2">{reservation.reference}</span>
            <b className="num">{formatMoney(reservation.totalMinor, reservation.currency)}</b>
          </p>
        </div>
      </Stub>
    </div>
  );
}
