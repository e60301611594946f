import { GrantAccessInput } from '@onsale/schemas';
import type { AccessLevel } from '@onsale/schemas';
import { problemOf } from '@onsale/client';
import { Note } from '@onsale/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { TextField } from '../../fields/field.tsx';
import { errorsOf } from '../../fields/field-errors.ts';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { askedForEmail } from '../../fields/typed-email.ts';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { LEVEL_WORDS, OFFERED_LEVELS } from '../../story/level-words.ts';
import { useAccessChange } from './use-access-change.ts';

export function GrantForm({ eventId, eventName }: { eventId: string; eventName: string }) {
  const changed = useAccessChange(eventId);
  const [email, setEmail] = useState('');
  const [level, setLevel] = useState<AccessLevel>('viewer');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [given, setGiven] = useState('');
  const grant = useMutation(
    office.access.grant.mutationOptions({
      onSuccess: (list, { email: address }) => {
        changed(list);
        setGiven(
          `${list.find((person) => person.email === address)?.name ?? address} can now open ${eventName}.`,
        );
        setEmail('');
      },
    }),
  );
  const unknown = problemOf(grant.error)?.reason === 'no_such_account';

  function submit(event: FormEvent) {
    event.preventDefault();
    setGiven('');
    const read = GrantAccessInput.safeParse({ eventId, email: email.trim(), level });
    setErrors(
      read.success
        ? {}
        : askedForEmail(errorsOf(read.error), email, 'Type the e-mail address of their account'),
    );
    if (read.success) grant.mutate(read.data);
  }

  return (
    <form className="card pad col g4 grant" onSubmit={submit} noValidate aria-label="Give somebody access">
      <h2 className="h">Give somebody access</h2>
      <TextField
        label="Their e-mail address"
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={
          errors['email'] ??
          (unknown
            ? 'Nobody has an account with this address. Ask them to make an account first, then add them here.'
            : null)
        }
      />
      <fieldset className="levels">
        <legend className="lab">What they may do</legend>
        {OFFERED_LEVELS.map((each) => (
          <label key={each} className="level" aria-label={LEVEL_WORDS[each].name}>
            <input
              type="radio"
              name="level"
              aria-describedby={`may-${each}`}
              value={each}
              checked={level === each}
              onChange={() => setLevel(each)}
            />
            <span>
              <b>{LEVEL_WORDS[each].name}</b>
              <span className="small t2" id={`may-${each}`}>
                {LEVEL_WORDS[each].may}.
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {!unknown && <ProblemNote error={grant.error} />}
      {given && (
        <Note tone="good" icon="check" role="status">
          {given}
        </Note>
      )}
      <button type="submit" className="btn s fit" disabled={grant.isPending}>
        {grant.isPending ? 'Giving access…' : 'Give access'}
      </button>
    </form>
  );
}
