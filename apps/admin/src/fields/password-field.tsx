import { useState } from 'react';
import { Field } from './field.tsx';

export function PasswordField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  error?: string | null | undefined;
  hint?: string;
}) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={props.label} error={props.error} hint={props.hint}>
      {(control) => (
        <span className={props.error ? 'in err joined' : 'in joined'}>
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          />
          <button
            type="button"
            className="btn ghost xs"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        </span>
      )}
    </Field>
  );
}
