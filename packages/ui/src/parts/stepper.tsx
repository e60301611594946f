import { useId } from 'react';
import { Icon } from '../marks/icon.tsx';

export type StepperProps = {
  value: number;
  min?: number;
  max: number;
  onChange: (value: number) => void;
  /** What is being counted: "Tickets", "Places in Floor standing". */
  label: string;
  disabled?: boolean;
};

/** A small number by two buttons, large enough for a thumb. */
export function Stepper({ value, min = 0, max, onChange, label, disabled = false }: StepperProps) {
  const id = useId();
  return (
    <span className="stepper" role="group" aria-label={label}>
      <button
        type="button"
        aria-label={`Fewer: ${label}`}
        aria-controls={id}
        disabled={disabled || value <= min}
        onClick={() => onChange(Math.max(min, value - 1))}
      >
        <Icon name="minus" />
      </button>
      <output id={id} aria-live="polite">
        {value}
      </output>
      <button
        type="button"
        aria-label={`More: ${label}`}
        aria-controls={id}
        disabled={disabled || value >= max}
        onClick={() => onChange(Math.min(max, value + 1))}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}
