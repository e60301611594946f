import { SignInInput } from '@onsale/schemas';
import { problemOf } from '@onsale/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { TextField } from '../../fields/field.tsx';
import { errorsOf } from '../../fields/field-errors.ts';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { PasswordField } from '../../fields/password-field.tsx';
import { askedForEmail } from '../../fields/typed-email.ts';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useEntered } from './use-entered.ts';

export function SignInForm() {
  const entered = useEntered();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const signIn = useMutation(office.account.signIn.mutationOptions({ onSuccess: entered }));
  const wrong = problemOf(signIn.error)?.reason === 'wrong_login';

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = SignInInput.safeParse({ email: email.trim(), password });
    setErrors(read.success ? {} : askedForEmail(errorsOf(read.error), email, 'Type your e-mail address'));
    if (read.success) signIn.mutate(read.data);
  }

  return (
    <form className="col g4" onSubmit={submit} noValidate>
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoFocus
        value={email}
        onChange={setEmail}
        error={errors['email']}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={
          errors['password'] ??
          (wrong ? 'This address and this password do not go together. Check both.' : null)
        }
      />
      {!wrong && <ProblemNote error={signIn.error} />}
      <button type="submit" className="btn block" disabled={signIn.isPending}>
        {signIn.isPending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}
