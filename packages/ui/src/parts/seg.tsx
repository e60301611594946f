import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon.tsx';

export type SegOption<V extends string> = { value: V; label: string; icon?: IconName };

export type SegProps<V extends string> = {
  value: V;
  options: readonly SegOption<V>[];
  onChange: (value: V) => void;
  /** What is being chosen, for those who cannot see it. */
  label: string;
};

/** One of a few, side by side: a radio group in its keys as well. */
export function Seg<V extends string>({ value, options, onChange, label }: SegProps<V>) {
  const group = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const index = options.findIndex((option) => option.value === value);
    const next = (index + step + options.length) % options.length;
    const option = options[next];
    if (!option) return;
    onChange(option.value);
    group.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div ref={group} className="seg" role="radiogroup" aria-label={label} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={option.value === value ? 'on' : undefined}
          onClick={() => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} size={17} />}
          {option.label}
        </button>
      ))}
    </div>
  );
}
