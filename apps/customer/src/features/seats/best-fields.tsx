import { Stepper, formatMoney } from '@onsale/ui';
import { useId } from 'react';
import type { CSSProperties } from 'react';
import type { BestWish } from './best-wish.ts';
import { Switch } from './switch.tsx';

export type BestFieldsProps = {
  wish: BestWish;
  onWish: (wish: BestWish) => void;
  prices: readonly number[];
  ceilingMinor: number;
  currency: string;
  placesMax: number;
  /** False where everybody stands: then there is nothing to keep together. */
  hasSeats: boolean;
};

/** How many, up to which price, next to each other or not. */
export function BestFields({
  wish,
  onWish,
  prices,
  ceilingMinor,
  currency,
  placesMax,
  hasSeats,
}: BestFieldsProps) {
  const sliderId = useId();
  const step = Math.max(0, prices.indexOf(ceilingMinor));
  const last = prices.length - 1;
  return (
    <div className="bestfields">
      <div className="row between">
        <span className="lab">Tickets</span>
        <Stepper
          label="Tickets"
          value={wish.quantity}
          min={1}
          max={placesMax}
          onChange={(quantity) => onWish({ ...wish, quantity })}
        />
      </div>
      <div>
        <div className="row between">
          <label className="lab" htmlFor={last > 0 ? sliderId : undefined}>
            {last > 0 ? 'Up to, each' : 'Each, all fees in'}
          </label>
          <b className="num ceiling">{formatMoney(ceilingMinor, currency)}</b>
        </div>
        {last > 0 && (
          <input
            id={sliderId}
            type="range"
            className="slide"
            min={0}
            max={last}
            step={1}
            value={step}
            style={{ '--v': `${(100 * step) / last}%` } as CSSProperties}
            aria-valuetext={formatMoney(ceilingMinor, currency)}
            onChange={(event) =>
              onWish({ ...wish, ceilingMinor: prices[Number(event.currentTarget.value)] ?? null })
            }
          />
        )}
      </div>
      {hasSeats && wish.quantity > 1 && (
        <Switch on={wish.together} onChange={(together) => onWish({ ...wish, together })}>
          Keep us next to each other
        </Switch>
      )}
    </div>
  );
}
