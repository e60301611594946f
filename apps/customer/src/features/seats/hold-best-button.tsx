import { formatMoney } from '@onsale/ui';
import { BusyButton } from '../../shell/busy-button.tsx';

/** "Hold the best 2 · up to €240.00" */
export function HoldBestButton(props: {
  quantity: number;
  ceilingMinor: number;
  /** One price for all: then it is a sum, not a ceiling. */
  isExact: boolean;
  currency: string;
  isBusy: boolean;
  onHold: () => void;
}) {
  const sum = formatMoney(props.quantity * props.ceilingMinor, props.currency);
  return (
    <BusyButton className="btn lamp block" busy={props.isBusy} busyWords="Holding…" onClick={props.onHold}>
      Hold the best {props.quantity} <span className="mid">·</span> {props.isExact ? '' : 'up to '}
      <span className="num">{sum}</span>
    </BusyButton>
  );
}
