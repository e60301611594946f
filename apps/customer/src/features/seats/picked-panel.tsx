import type { PlaceView, PlanSection } from '@onsale/schemas';
import { Icon, Stepper, formatMoney } from '@onsale/ui';
import type { ReactNode } from 'react';
import { countPlaces } from '../../places/count-places.ts';
import { BusyButton } from '../../shell/busy-button.tsx';
import { sumOf } from './chosen-places.ts';
import { PickedList } from './picked-list.tsx';

export type OpenArea = { section: PlanSection; priceMinor: number; left: number; quantity: number };

/** "Your seats": what was picked, what it costs with all fees, and the one action. */
export function PickedPanel(props: {
  places: readonly PlaceView[];
  currency: string;
  placesMax: number;
  openArea: OpenArea | null;
  isBusy: boolean;
  onRemove: (seatId: string) => void;
  onArea: (section: number, quantity: number) => void;
  onHold: () => void;
  onBest: () => void;
  children: ReactNode;
}) {
  const { places, currency, openArea } = props;
  const sum = formatMoney(sumOf(places), currency);
  const count = countPlaces(places);
  return (
    <section className="yours" aria-label="Your seats">
      <div className="row between yours-head">
        <h2 className="h">Your seats</h2>
        <button type="button" className="linklike small" onClick={props.onBest}>
          Find the best for me
        </button>
      </div>
      {openArea && openArea.quantity === 0 && (
        <div className="row between openarea">
          <span className="col">
            <b>{openArea.section.name}</b>
            <span className="small t2">
              {formatMoney(openArea.priceMinor, currency)} each,{' '}
              {openArea.left > 0 ? `${openArea.left.toLocaleString('en')} left` : 'sold out'}
            </span>
          </span>
          <Stepper
            label={`Places in ${openArea.section.name}`}
            value={0}
            min={0}
            max={Math.min(openArea.left, Math.max(0, props.placesMax - places.length))}
            onChange={(quantity) => props.onArea(openArea.section.number, quantity)}
          />
        </div>
      )}
      {places.length > 0 ? (
        <PickedList {...props} />
      ) : (
        !openArea && (
          <p className="small t2 choosehint">
            <Icon name="hand" size={18} /> Choose seats on the map, or row by row in the list.
          </p>
        )
      )}
      {props.children}
      {places.length > 0 && (
        <div className="foot">
          <div className="row between end">
            <span className="small t2">
              {count}
              <br />
              All fees in
            </span>
            <b className="num total">{sum}</b>
          </div>
          <BusyButton
            className="btn lamp l block"
            busy={props.isBusy}
            busyWords="Holding…"
            onClick={props.onHold}
          >
            Hold {count}, {sum}
          </BusyButton>
        </div>
      )}
    </section>
  );
}
