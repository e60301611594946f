import { useId } from 'react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';

type Said = { label: string; error?: string | null | undefined; hint?: ReactNode; wide?: boolean };

/** A label, whatever control stands under it, and what is wrong or worth knowing about it. */
export function Field(props: Said & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const said = Boolean(props.error ?? props.hint);
  return (
    <div className={props.wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': Boolean(props.error),
        'aria-describedby': said ? `${id}-said` : undefined,
      })}
      {props.error ? (
        <p className="hint bad" id={`${id}-said`} role="alert">
          {props.error}
        </p>
      ) : (
        props.hint && (
          <p className="hint" id={`${id}-said`}>
            {props.hint}
          </p>
        )
      )}
    </div>
  );
}

export type ControlProps = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };

type Control<Tag extends 'input' | 'select' | 'textarea'> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'value' | 'onChange' | 'children'
>;

export function TextField({
  label,
  error,
  hint,
  wide,
  value,
  onChange,
  ...input
}: Said & Control<'input'> & { value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label} error={error} hint={hint} wide={wide}>
      {(control) => (
        <input
          className={error ? 'in err' : 'in'}
          {...input}
          {...control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function LongTextField({
  label,
  error,
  hint,
  wide,
  value,
  onChange,
  ...area
}: Said & Control<'textarea'> & { value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label} error={error} hint={hint} wide={wide}>
      {(control) => (
        <textarea
          className={error ? 'in long err' : 'in long'}
          rows={9}
          {...area}
          {...control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A choice from a few; the browser's own list, which every phone and screen reader knows. */
export function ChoiceField<V extends string>({
  label,
  error,
  hint,
  wide,
  value,
  options,
  onChange,
  ...select
}: Said &
  Control<'select'> & {
    value: V;
    options: readonly { value: V; label: string }[];
    onChange: (value: V) => void;
  }) {
  return (
    <Field label={label} error={error} hint={hint} wide={wide}>
      {(control) => (
        <select
          className={error ? 'in err' : 'in'}
          {...select}
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
