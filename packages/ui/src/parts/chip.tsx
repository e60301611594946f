import type { ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon.tsx';

export type ChipProps = {
  on: boolean;
  onChange: (on: boolean) => void;
  icon?: IconName;
  disabled?: boolean;
  children: ReactNode;
};

/** A filter that is on or off. On is told by the tick as well as by the colour. */
export function Chip({ on, onChange, icon, disabled, children }: ChipProps) {
  return (
    <button
      type="button"
      className={on ? 'chip on' : 'chip'}
      aria-pressed={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      {on ? <Icon name="check" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
