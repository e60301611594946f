import { PasswordInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { PASSWORD_LENGTH_MIN, SignUpInput } from '@onsale/schemas';
import type { AccountKind } from '@onsale/schemas';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyButton } from '../../shell/busy-button.tsx';
import { shopClient } from '../../shop.ts';
import { FormNote } from './form-note.tsx';
import { troubleOf } from './form-problem.ts';
import { useSignedIn } from './use-signed-in.ts';
import { WhoFields } from './who-fields.tsx';

type Fields = {
  kind: AccountKind;
  name: string;
  email: string;
  password: string;
  phone: string;
  bornOn: string;
};

/** Empty fields that may be left out are sent as nothing. */
const inputOf = (fields: Fields): SignUpInput => ({
  ...fields,
  phone: fields.phone.trim() || null,
  bornOn: fields.kind === 'personal' && fields.bornOn ? fields.bornOn : null,
});

const check = schemaResolver(SignUpInput, { sync: true });

export function SignUpForm({
  typed,
  onDone,
}: {
  typed: { name: string; email: string; phone: string };
  onDone: () => void;
}) {
  const form = useForm<Fields>({
    initialValues: { kind: 'personal', password: '', bornOn: '', ...typed },
    validate: (fields) => check(inputOf(fields)),
  });
  const [trouble, setTrouble] = useState<string | null>(null);
  const signedIn = useSignedIn();
  const signUp = useMutation({
    mutationFn: (input: SignUpInput) => shopClient.account.signUp.mutate(input),
    onSuccess: (me) => {
      signedIn(me);
      onDone();
    },
    onError: (error) => {
      const found = troubleOf(error);
      form.setErrors(found.fields);
      setTrouble(found.form);
    },
  });
  const isPersonal = form.values.kind === 'personal';
  return (
    <form
      className="fields"
      noValidate
      aria-label="Make an account"
      onSubmit={form.onSubmit((fields) => {
        setTrouble(null);
        signUp.mutate(inputOf(fields));
      })}
    >
      <FormNote>{trouble}</FormNote>
      <WhoFields
        kind={form.values.kind}
        onKind={(kind) => form.setFieldValue('kind', kind)}
        name={form.getInputProps('name')}
      />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label="Password"
        description={`At least ${PASSWORD_LENGTH_MIN} characters. A short sentence is easy to keep in mind.`}
        name="password"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...form.getInputProps('password')}
      />
      <TextInput
        label={<Optional>Phone</Optional>}
        name="phone"
        type="tel"
        autoComplete="tel"
        {...form.getInputProps('phone')}
      />
      {isPersonal && (
        <TextInput
          label={<Optional>Date of birth</Optional>}
          name="bornOn"
          type="date"
          autoComplete="bday"
          {...form.getInputProps('bornOn')}
        />
      )}
      <BusyButton
        type="submit"
        className="btn block"
        busy={signUp.isPending}
        busyWords="Making your account…"
      >
        Make an account
      </BusyButton>
    </form>
  );
}

export function Optional({ children }: { children: string }) {
  return (
    <>
      {children} <span className="t3 optional">you may leave it out</span>
    </>
  );
}
