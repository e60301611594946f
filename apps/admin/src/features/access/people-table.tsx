import { Modal } from '@mantine/core';
import { AccessLevel } from '@onsale/schemas';
import type { AccessView } from '@onsale/schemas';
import { problemOf } from '@onsale/client';
import { Note } from '@onsale/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { office } from '../../office.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { initials } from '../../shell/initials.ts';
import { LEVEL_WORDS, OFFERED_LEVELS } from '../../story/level-words.ts';
import { useAccessChange } from './use-access-change.ts';

export function PeopleTable({
  people,
  eventId,
  mayChange,
}: {
  people: AccessView[];
  eventId: string;
  mayChange: boolean;
}) {
  const changed = useAccessChange(eventId);
  const [leaving, setLeaving] = useState<AccessView | null>(null);
  const grant = useMutation(office.access.grant.mutationOptions({ onSuccess: changed }));
  const revoke = useMutation(
    office.access.revoke.mutationOptions({
      onSuccess: (list) => {
        changed(list);
        setLeaving(null);
      },
    }),
  );
  const error = grant.error ?? revoke.error;
  const lastOwner = problemOf(error)?.reason === 'last_owner';

  return (
    <>
      {lastOwner ? (
        <Note tone="warn" icon="alert" role="alert">
          <b>An event keeps at least one owner.</b> Make somebody else an owner first.
        </Note>
      ) : (
        !leaving && <ProblemNote error={error} />
      )}
      <table className="people">
        <thead>
          <tr>
            <th>Person</th>
            <th>Level</th>
            <th>Comes from</th>
            {mayChange && (
              <th>
                <span className="sr">Change</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.userId}>
              <td className="what">
                <span className="face" aria-hidden="true">
                  {initials(person.name)}
                </span>
                <span className="clips">
                  <b className="clip">
                    {person.name}
                    {person.isMe && <span className="t3"> (you)</span>}
                  </b>
                  <span className="micro t3 clip">{person.email}</span>
                </span>
              </td>
              <td className="level">
                {mayChange && person.from === 'event' ? (
                  <select
                    className="in s"
                    aria-label={`Level of ${person.name}`}
                    value={person.level}
                    disabled={grant.isPending}
                    onChange={(event) => {
                      revoke.reset();
                      grant.mutate({
                        eventId,
                        email: person.email,
                        level: AccessLevel.parse(event.currentTarget.value),
                      });
                    }}
                  >
                    {AccessLevel.options
                      .filter((level) => level === person.level || OFFERED_LEVELS.includes(level))
                      .map((level) => (
                        <option key={level} value={level}>
                          {LEVEL_WORDS[level].name}
                        </option>
                      ))}
                  </select>
                ) : (
                  <b>{LEVEL_WORDS[person.level].name}</b>
                )}
                <span className="micro t3">{LEVEL_WORDS[person.level].may}</span>
              </td>
              <td className="t2 from">
                {person.from === 'organisation' ? 'Works for the organisation' : 'This event'}
              </td>
              {mayChange && (
                <td className="r">
                  {person.from === 'event' && (
                    <button
                      type="button"
                      className="btn quiet xs"
                      onClick={() => setLeaving(person)}
                      aria-label={`Take away the access of ${person.name}`}
                    >
                      Take away
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Modal
        opened={leaving !== null}
        onClose={() => {
          setLeaving(null);
          revoke.reset();
        }}
        title={leaving?.isMe ? 'Take away your own access' : `Take away the access of ${leaving?.name ?? ''}`}
        centered
      >
        <div className="col g4">
          <p className="t2">
            {leaving?.isMe ? 'You' : leaving?.name} will not see this event any more. It can be given again at
            any time.
          </p>
          {leaving && !lastOwner && <ProblemNote error={revoke.error} />}
          {leaving && lastOwner && (
            <Note tone="warn" icon="alert" role="alert">
              <b>An event keeps at least one owner.</b> Make somebody else an owner first.
            </Note>
          )}
          <div className="row g2 wrapx">
            <button
              type="button"
              className="btn danger s"
              disabled={revoke.isPending}
              onClick={() => {
                grant.reset();
                if (leaving) revoke.mutate({ eventId, userId: leaving.userId });
              }}
            >
              {revoke.isPending ? 'Taking away…' : 'Take away the access'}
            </button>
            <button type="button" className="btn quiet s" data-autofocus onClick={() => setLeaving(null)}>
              Keep it
            </button>
          </div>
        </div>
      </Modal>
    </>
  );
}
