import { minorDigits } from '@onsale/schemas';
import type { EventSales } from '@onsale/schemas';
import { Seg, formatMoney } from '@onsale/ui';
import { useState } from 'react';
import { figure } from '../../story/counts.ts';
import { everyHour } from './hours.ts';
import { HoursChart, HoursTable } from './hours-chart.tsx';

const MEASURES = [
  { value: 'takings', label: 'Takings' },
  { value: 'places', label: 'Places' },
] as const;

export function HoursCard({ sales, timeZone, city }: { sales: EventSales; timeZone: string; city: string }) {
  const [measure, setMeasure] = useState<'takings' | 'places'>('takings');
  const [asTable, setAsTable] = useState(false);
  const hours = everyHour(sales.hours, sales.asOf);
  const money = (minor: number) => formatMoney(minor, sales.currency);
  return (
    <section className="card" aria-label="Hour by hour">
      <div className="ch">
        <h2>
          Hour by hour <span className="small t3">{city} time</span>
        </h2>
        <span className="row g3">
          {!asTable && (
            <Seg label="What the columns show" value={measure} options={MEASURES} onChange={setMeasure} />
          )}
          <button
            type="button"
            className="link small strong"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? 'As a chart' : 'As a table'}
          </button>
        </span>
      </div>
      {hours.every(({ places, takingsMinor }) => places === 0 && takingsMinor === 0) ? (
        <p className="none-sold t2">Nothing was sold in the last {hours.length} hours.</p>
      ) : asTable ? (
        <HoursTable hours={hours} money={money} timeZone={timeZone} />
      ) : (
        <HoursChart
          hours={hours}
          valueOf={(hour) => (measure === 'takings' ? hour.takingsMinor : hour.places)}
          words={measure === 'takings' ? (minor) => shortMoney(minor, sales.currency) : figure}
          timeZone={timeZone}
        />
      )}
    </section>
  );
}

/** `€4.4K`, for the edge of a chart. */
function shortMoney(minor: number, currency: string): string {
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(minor / 10 ** minorDigits(currency));
}
