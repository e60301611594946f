import { Drawer } from '@mantine/core';
import { Icon, Stepper, formatMoney } from '@onsale/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { BestFields } from './best-fields.tsx';
import type { BestFieldsProps } from './best-fields.tsx';
import { HoldBestButton } from './hold-best-button.tsx';

/** Most people only want two good seats: that comes first, the map second. On a phone it is a bar at the foot. */
export function BestPanel(
  props: BestFieldsProps & { isBusy: boolean; onHold: () => void; minutes: number; children: ReactNode },
) {
  const { wish, onWish, prices, ceilingMinor, currency, placesMax, hasSeats, isBusy, onHold, minutes } =
    props;
  const [isOpen, setOpen] = useState(false);
  const button = (
    <HoldBestButton
      quantity={wish.quantity}
      ceilingMinor={ceilingMinor}
      isExact={prices.length === 1}
      currency={currency}
      isBusy={isBusy}
      onHold={onHold}
    />
  );
  const title = hasSeats ? 'Best seats together' : 'Your tickets';
  const together =
    hasSeats && wish.quantity > 1 ? (wish.together ? 'next to each other' : 'may be split up') : '';
  return (
    <>
      <section className="best" aria-label={title}>
        <h2 className="h only-l">{title}</h2>
        <div className="only-l">
          <BestFields {...props} />
        </div>
        <div className="only-l after">{props.children}</div>
        <div className="only-l">
          {button}
          <p className="micro t2 held-for">Held for {minutes} minutes, for nobody else.</p>
        </div>
      </section>
      <div className="phonebar">
        <div className="after">{props.children}</div>
        <div className="row between">
          <Stepper
            label="Tickets"
            value={wish.quantity}
            min={1}
            max={placesMax}
            onChange={(quantity) => onWish({ ...wish, quantity })}
          />
          <button type="button" className="wishes" onClick={() => setOpen(true)} aria-haspopup="dialog">
            <span className="small">
              {prices.length > 1 ? 'up to ' : ''}
              <b>{formatMoney(ceilingMinor, currency)}</b> each
              <br />
              <span className="t2">{together}</span>
            </span>
            <Icon name="sliders" size={18} />
          </button>
        </div>
        {button}
      </div>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size={320}
        title={title}
        classNames={{ content: 'sheet' }}
        attributes={{ header: { role: 'presentation' } }}
      >
        <div className="sheetfields">
          <BestFields {...props} />
          <button type="button" className="btn block" onClick={() => setOpen(false)}>
            Done
          </button>
        </div>
      </Drawer>
    </>
  );
}
