import { PasswordInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { SignInInput } from '@onsale/schemas';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyButton } from '../../shell/busy-button.tsx';
import { shopClient } from '../../shop.ts';
import { FormNote } from './form-note.tsx';
import { troubleOf } from './form-problem.ts';
import { useSignedIn } from './use-signed-in.ts';

export function SignInForm({ email, onDone }: { email: string; onDone: () => void }) {
  const form = useForm({
    initialValues: { email, password: '' },
    validate: schemaResolver(SignInInput, { sync: true }),
  });
  const [trouble, setTrouble] = useState<string | null>(null);
  const signedIn = useSignedIn();
  const signIn = useMutation({
    mutationFn: (input: SignInInput) => shopClient.account.signIn.mutate(input),
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
  return (
    <form
      className="fields"
      noValidate
      aria-label="Sign in"
      onSubmit={form.onSubmit((values) => {
        setTrouble(null);
        signIn.mutate(values);
      })}
    >
      <FormNote>{trouble}</FormNote>
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...form.getInputProps('password')}
      />
      <BusyButton type="submit" className="btn block" busy={signIn.isPending} busyWords="Signing in…">
        Sign in
      </BusyButton>
    </form>
  );
}
