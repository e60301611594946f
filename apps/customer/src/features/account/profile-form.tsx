import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { UpdateAccountInput } from '@onsale/schemas';
import type { AccountView } from '@onsale/schemas';
import { Note } from '@onsale/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyButton } from '../../shell/busy-button.tsx';
import { shop, shopClient } from '../../shop.ts';
import { FormNote } from './form-note.tsx';
import { troubleOf } from './form-problem.ts';
import { Optional } from './sign-up-form.tsx';
import { WhoFields } from './who-fields.tsx';

type Fields = { kind: AccountView['kind']; name: string; phone: string; bornOn: string };

const inputOf = (fields: Fields): UpdateAccountInput => ({
  kind: fields.kind,
  name: fields.name,
  phone: fields.phone.trim() || null,
  bornOn: fields.kind === 'personal' && fields.bornOn ? fields.bornOn : null,
});

const check = schemaResolver(UpdateAccountInput, { sync: true });

export function ProfileForm({ account }: { account: AccountView }) {
  const queryClient = useQueryClient();
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useForm<Fields>({
    initialValues: {
      kind: account.kind,
      name: account.name,
      phone: account.phone ?? '',
      bornOn: account.bornOn ?? '',
    },
    validate: (fields) => check(inputOf(fields)),
  });
  const save = useMutation({
    mutationFn: (input: UpdateAccountInput) => shopClient.account.update.mutate(input),
    onSuccess: (me) => {
      queryClient.setQueryData(shop.account.me.queryKey(), me);
      form.resetDirty();
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
      aria-label="Your details"
      onSubmit={form.onSubmit((fields) => {
        setTrouble(null);
        save.mutate(inputOf(fields));
      })}
    >
      <FormNote>{trouble}</FormNote>
      {save.isSuccess && !form.isDirty() && (
        <Note tone="good" icon="check" role="status">
          Saved.
        </Note>
      )}
      <WhoFields
        kind={form.values.kind}
        onKind={(kind) => form.setFieldValue('kind', kind)}
        name={form.getInputProps('name')}
      />
      <TextInput
        label={<Optional>Phone</Optional>}
        type="tel"
        autoComplete="tel"
        {...form.getInputProps('phone')}
      />
      {isPersonal && (
        <TextInput
          label={<Optional>Date of birth</Optional>}
          description={account.age === null ? undefined : `${account.age} years old`}
          type="date"
          autoComplete="bday"
          {...form.getInputProps('bornOn')}
        />
      )}
      <BusyButton type="submit" className="btn" busy={save.isPending} busyWords="Saving…">
        Save
      </BusyButton>
    </form>
  );
}
