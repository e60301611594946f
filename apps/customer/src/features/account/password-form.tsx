import { PasswordInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { ChangePasswordInput, PASSWORD_LENGTH_MIN } from '@onsale/schemas';
import { Note } from '@onsale/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyButton } from '../../shell/busy-button.tsx';
import { shopClient } from '../../shop.ts';
import { FormNote } from './form-note.tsx';
import { troubleOf } from './form-problem.ts';
import { useSignedIn } from './use-signed-in.ts';

export function PasswordForm() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const signedIn = useSignedIn();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: schemaResolver(ChangePasswordInput, { sync: true }),
  });
  const change = useMutation({
    mutationFn: (input: ChangePasswordInput) => shopClient.account.changePassword.mutate(input),
    onSuccess: (me) => {
      signedIn(me);
      form.reset();
    },
    onError: (error) => {
      const found = troubleOf(error);
      form.setErrors(found.fields);
      setTrouble(found.form);
    },
  });
  const show = { 'aria-label': 'Show the password' };
  return (
    <form
      className="fields"
      noValidate
      aria-label="Change the password"
      onSubmit={form.onSubmit((values) => {
        setTrouble(null);
        change.mutate(values);
      })}
    >
      <FormNote>{trouble}</FormNote>
      {change.isSuccess && !form.isDirty() && (
        <Note tone="good" icon="check" role="status">
          Your password is changed. All your other devices are signed out.
        </Note>
      )}
      <PasswordInput
        label="Current password"
        autoComplete="current-password"
        visibilityToggleButtonProps={show}
        {...form.getInputProps('currentPassword')}
      />
      <PasswordInput
        label="New password"
        description={`At least ${PASSWORD_LENGTH_MIN} characters`}
        autoComplete="new-password"
        visibilityToggleButtonProps={show}
        {...form.getInputProps('newPassword')}
      />
      <p className="small t2">Changing it signs out all your other devices.</p>
      <BusyButton type="submit" className="btn quiet" busy={change.isPending} busyWords="Changing…">
        Change the password
      </BusyButton>
    </form>
  );
}
