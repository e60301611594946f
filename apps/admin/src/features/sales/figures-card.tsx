import type { EventSales } from '@onsale/schemas';
import { Bar3, formatMoney } from '@onsale/ui';
import { figure, share, counted } from '../../story/counts.ts';
import { clockNow } from '../../time/clock-words.ts';

/** Sold, held, taken, and the figure that must stay 0. */
export function FiguresCard({ sales }: { sales: EventSales }) {
  const { sold, held, free, capacity, currency } = sales;
  return (
    <section className="kpis" aria-label="Figures">
      <div>
        <div className="row between">
          <span className="small t2">Sold, of {figure(capacity)}</span>
          <span className="small tab t2">{share(sold, capacity)}</span>
        </div>
        <b className="n">{figure(sold)}</b>
        <Bar3 sold={sold} held={held} capacity={capacity} />
        <div className="row small t2 key">
          <span>
            <i className="dot sold" />
            Sold
          </span>
          <span>
            <i className="bar3">
              <i className="held" />
            </i>
            Held
          </span>
          <span>
            <i className="dot free" />
            Free
          </span>
        </div>
      </div>
      <div>
        <span className="small t2">Held now</span>
        <b className="n">{figure(held)}</b>
        <span className="small t2">{figure(free)} free</span>
      </div>
      <div>
        <span className="small t2">Takings</span>
        <b className="n">{formatMoney(sales.takingsMinor, currency)}</b>
        <span className="small t2">
          {sales.givenBackMinor > 0
            ? `${formatMoney(sales.givenBackMinor, currency)} given back`
            : counted(sales.reservationsPaid, 'reservation')}
        </span>
      </div>
      <div>
        <span className="small t2">Sold twice</span>
        <b className={sales.soldTwice === 0 ? 'n' : 'n bad'}>{figure(sales.soldTwice)}</b>
        <span className={sales.soldTwice === 0 ? 'small good strong' : 'small bad strong'}>
          checked {clockNow(new Date(sales.asOf))}
        </span>
      </div>
    </section>
  );
}
