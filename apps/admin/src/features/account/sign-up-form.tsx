import { PASSWORD_LENGTH_MIN, StaffSignUpInput } from '@onsale/schemas';
import { problemOf } from '@onsale/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { TextField } from '../../fields/field.tsx';
import { errorsOf, refusedFields } from '../../fields/field-errors.ts';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { PasswordField } from '../../fields/password-field.tsx';
import { askedForEmail } from '../../fields/typed-email.ts';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useEntered } from './use-entered.ts';

export function SignUpForm() {
  const entered = useEntered();
  const [typed, setTyped] = useState({ name: '', email: '', password: '', organisation: '' });
  const [errors, setErrors] = useState<FieldErrors>({});
  const signUp = useMutation(
    office.account.signUp.mutationOptions({
      onSuccess: entered,
      onError: (error) => setErrors(refusedFields(error)),
    }),
  );
  const reason = problemOf(signUp.error)?.reason;
  const change = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });

  function submit(event: FormEvent) {
    event.preventDefault();
    const kind = typed.organisation.trim() ? 'organization' : 'personal';
    const read = StaffSignUpInput.safeParse({ ...typed, email: typed.email.trim(), kind });
    setErrors(
      read.success ? {} : askedForEmail(errorsOf(read.error), typed.email, 'Type your e-mail address'),
    );
    if (read.success) signUp.mutate(read.data);
  }

  return (
    <form className="col g4" onSubmit={submit} noValidate>
      <TextField
        label="Your name"
        autoComplete="name"
        autoFocus
        value={typed.name}
        onChange={change('name')}
        error={errors['name']}
      />
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        inputMode="email"
        value={typed.email}
        onChange={change('email')}
        error={
          errors['email'] ??
          (reason === 'email_taken' ? 'Somebody has an account with this address. Sign in instead.' : null)
        }
      />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        value={typed.password}
        onChange={change('password')}
        error={errors['password']}
        hint={`At least ${PASSWORD_LENGTH_MIN} characters`}
      />
      <TextField
        label="Found an organisation (optional)"
        autoComplete="organization"
        placeholder="Its name"
        value={typed.organisation}
        onChange={change('organisation')}
        error={errors['organisation']}
        hint={
          typed.organisation.trim()
            ? 'You will make its events and venues, and may share them with others.'
            : 'Without one you will see the events that others share with you.'
        }
      />
      {reason !== 'email_taken' && reason !== 'bad_input' && <ProblemNote error={signUp.error} />}
      <button type="submit" className="btn block" disabled={signUp.isPending}>
        {signUp.isPending ? 'Making your account…' : 'Make an account'}
      </button>
    </form>
  );
}
