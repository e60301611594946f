import { ChangePasswordInput, PASSWORD_LENGTH_MIN } from '@onsale/schemas';
import { problemOf } from '@onsale/client';
import { Note } from '@onsale/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { errorsOf } from '../../fields/field-errors.ts';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { PasswordField } from '../../fields/password-field.tsx';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';

export function PasswordForm() {
  const [typed, setTyped] = useState({ currentPassword: '', newPassword: '' });
  const [errors, setErrors] = useState<FieldErrors>({});
  const change = useMutation(
    office.account.changePassword.mutationOptions({
      onSuccess: () => setTyped({ currentPassword: '', newPassword: '' }),
    }),
  );
  const wrong = problemOf(change.error)?.reason === 'wrong_password';

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = ChangePasswordInput.safeParse(typed);
    setErrors(read.success ? {} : errorsOf(read.error));
    if (read.success) change.mutate(read.data);
  }

  return (
    <form className="card pad col g4" onSubmit={submit} noValidate>
      <h2 className="h">Password</h2>
      <PasswordField
        label="Password now"
        autoComplete="current-password"
        value={typed.currentPassword}
        onChange={(currentPassword) => setTyped({ ...typed, currentPassword })}
        error={errors['currentPassword'] ?? (wrong ? 'That is not your password now.' : null)}
      />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        value={typed.newPassword}
        onChange={(newPassword) => setTyped({ ...typed, newPassword })}
        error={errors['newPassword']}
        hint={`At least ${PASSWORD_LENGTH_MIN} characters. All other devices are signed out.`}
      />
      {!wrong && <ProblemNote error={change.error} />}
      {change.isSuccess && (
        <Note tone="good" icon="check" role="status">
          Your password is changed. All other devices are signed out.
        </Note>
      )}
      <button type="submit" className="btn s fit" disabled={change.isPending}>
        {change.isPending ? 'Changing…' : 'Change the password'}
      </button>
    </form>
  );
}
