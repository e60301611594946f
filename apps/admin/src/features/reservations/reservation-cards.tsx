import type { PlaceView, StaffReservationView } from '@onsale/schemas';
import { cardRefusalWords, CategoryChip, Icon, formatMoney } from '@onsale/ui';
import { counted } from '../../story/counts.ts';

type Props = { reservation: StaffReservationView };

export function BuyerCard({ reservation: { buyer, guest } }: Props) {
  return (
    <section className="card" aria-label="Buyer">
      <h2>Buyer</h2>
      {buyer ? (
        <dl className="kv">
          <dt>Name</dt>
          <dd className="strong">{buyer.name}</dd>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${buyer.email}`}>{buyer.email}</a>
          </dd>
          {buyer.phone && (
            <>
              <dt>Phone</dt>
              <dd>
                <a href={`tel:${buyer.phone}`}>{buyer.phone}</a>
              </dd>
            </>
          )}
          <dt>Bought as</dt>
          <dd>{guest ? 'Guest' : 'Account'}</dd>
        </dl>
      ) : (
        <p className="small t2">
          {guest ? 'A guest' : 'Somebody with an account'} who has not said a name yet. That comes with
          paying.
        </p>
      )}
    </section>
  );
}

export function MoneyCard({ reservation }: Props) {
  const { payment, places, currency, totalMinor } = reservation;
  const money = (minor: number) => formatMoney(minor, currency);
  const kinds = Map.groupBy(places, ({ category }) => category);
  return (
    <section className="card" aria-label="Money">
      <h2>Money</h2>
      <dl className="kv">
        {[...kinds.values()].map((kind) => {
          const first = kind[0]!;
          return (
            <div className="pair" key={first.category}>
              <dt>
                {kind.length} × {first.letter}, {first.categoryName}
              </dt>
              <dd className="tab">{money(kind.reduce((sum, { priceMinor }) => sum + priceMinor, 0))}</dd>
            </div>
          );
        })}
        <div className="pair sum">
          <dt>Total</dt>
          <dd className="tab">{money(totalMinor)}</dd>
        </div>
        <div className="pair">
          <dt>Paid</dt>
          <dd className="tab strong">{money(payment.paidMinor)}</dd>
        </div>
        {payment.paidMinor > 0 && (
          <div className="pair">
            <dt>Given back</dt>
            <dd className="tab">{money(payment.returnedMinor)}</dd>
          </div>
        )}
        {payment.method && (
          <div className="pair">
            <dt>With</dt>
            <dd>
              {brandWord(payment.method.brand)}, ending {payment.method.last4}
            </dd>
          </div>
        )}
      </dl>
      <p className="small state-line">
        <Icon name={payment.state === 'failed' ? 'alert' : 'info'} size={16} />
        {payment.state === 'failed' ? cardRefusalWords(payment.failure) : PAYMENT_WORDS[payment.state]}
      </p>
    </section>
  );
}

const PAYMENT_WORDS: Record<Exclude<StaffReservationView['payment']['state'], 'failed'>, string> = {
  none: 'No payment was asked for.',
  open: 'The buyer is at the payment page.',
  captured: 'The money is with you.',
  returning: 'The money is on its way back.',
  returned: 'The money is back with the buyer.',
};

export function PlacesCard({ reservation: { places, together, currency } }: Props) {
  return (
    <section className="card" aria-label="Places">
      <h2>{counted(places.length, 'place')}</h2>
      <ul className="col g2">
        {places.map((place, index) => (
          <li key={place.seatId ?? `${place.section}-${index}`} className="row g2 small">
            <CategoryChip letter={place.letter} />
            <span className="grow">{placeWords(place)}</span>
            <span className="tab">{formatMoney(place.priceMinor, currency)}</span>
          </li>
        ))}
      </ul>
      {!together && (
        <p className="micro t3 state-line">They are not all side by side: nothing better was left.</p>
      )}
    </section>
  );
}

function placeWords({ sectionName, row, seat }: PlaceView): string {
  return [sectionName, row && `row ${row}`, seat && `seat ${seat}`].filter(Boolean).join(', ');
}

/** `Visa` for visa, as payment providers write it. */
function brandWord(brand: string): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}
