import type { AccountView } from '@onsale/schemas';
import { UpdateAccountInput } from '@onsale/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { TextField } from '../../fields/field.tsx';
import { errorsOf, refusedFields } from '../../fields/field-errors.ts';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { clockNow } from '../../time/clock-words.ts';

export function ProfileForm({ account }: { account: AccountView }) {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({
    name: account.name,
    phone: account.phone ?? '',
    bornOn: account.bornOn ?? '',
  });
  const [errors, setErrors] = useState<FieldErrors>({});
  const [savedAt, setSavedAt] = useState('');
  const update = useMutation(
    office.account.update.mutationOptions({
      onSuccess: (me) => {
        queryClient.setQueryData(office.account.me.queryKey(), me);
        setSavedAt(clockNow());
      },
      onError: (error) => setErrors(refusedFields(error)),
    }),
  );
  const change = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = UpdateAccountInput.safeParse({
      name: typed.name,
      phone: typed.phone.trim() || null,
      bornOn: typed.bornOn || null,
    });
    setErrors(read.success ? {} : errorsOf(read.error));
    if (read.success) update.mutate(read.data);
  }

  return (
    <form className="card pad col g4" onSubmit={submit} noValidate>
      <h2 className="h">You</h2>
      <p className="small t2">You sign in as {account.email}.</p>
      <TextField
        label="Your name"
        autoComplete="name"
        value={typed.name}
        onChange={change('name')}
        error={errors['name']}
      />
      <TextField
        label="Phone (optional)"
        type="tel"
        autoComplete="tel"
        value={typed.phone}
        onChange={change('phone')}
        error={errors['phone']}
      />
      <TextField
        label="Date of birth (optional)"
        type="date"
        autoComplete="bday"
        value={typed.bornOn}
        onChange={change('bornOn')}
        error={errors['bornOn']}
      />
      {Object.keys(errors).length === 0 && <ProblemNote error={update.error} />}
      <div className="row g3">
        <button type="submit" className="btn s" disabled={update.isPending}>
          {update.isPending ? 'Saving…' : 'Save'}
        </button>
        <span className="small t3" role="status">
          {savedAt && `Saved ${savedAt}`}
        </span>
      </div>
    </form>
  );
}
