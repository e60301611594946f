import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { suggestEmail } from './suggest-email.ts';
import type { BuyerFaults, BuyerFields } from './use-buyer.ts';

export function BuyerForm(props: {
  fields: BuyerFields;
  faults: BuyerFaults;
  onChange: (changed: Partial<BuyerFields>) => void;
  onSubmit: () => void;
}) {
  const { fields, faults, onChange } = props;
  const [isEmailDone, setEmailDone] = useState(fields.email !== '');
  const suggestion = isEmailDone ? suggestEmail(fields.email) : null;
  return (
    <form
      className="buyer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <TextInput
        label="Name"
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        value={fields.name}
        error={faults.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div>
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          required
          withAsterisk={false}
          value={fields.email}
          error={faults.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
          onBlur={() => setEmailDone(true)}
          onFocus={() => setEmailDone(false)}
        />
        <div aria-live="polite">
          {suggestion && (
            <p className="hint meant">
              Did you mean <b>{suggestion}</b>?{' '}
              <button
                type="button"
                className="linklike strong"
                onClick={() => onChange({ email: suggestion })}
              >
                Use that
              </button>
            </p>
          )}
        </div>
      </div>
      <TextInput
        label={
          <>
            Phone <span className="t3 optional">only if the event moves; you may leave it out</span>
          </>
        }
        name="phone"
        type="tel"
        autoComplete="tel"
        value={fields.phone}
        error={faults.phone}
        onChange={(event) => onChange({ phone: event.currentTarget.value })}
      />
      {/* Enter in a field pays, as the button does. */}
      <button type="submit" hidden>
        Pay
      </button>
    </form>
  );
}
