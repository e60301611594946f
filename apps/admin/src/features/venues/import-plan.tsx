import { problemOf } from '@onsale/client';
import { PLAN_BYTES_MAX } from '@onsale/schemas';
import { Icon, Note } from '@onsale/ui';
import { useState } from 'react';
import { ProblemNote } from '../../shell/problem-note.tsx';

export type PlanFile = { name: string; plan: unknown };

/** Choose or drop a seating plan. What is read goes to the server to be looked at; nothing is stored yet. */
export function ImportPlan(props: {
  file: PlanFile | null;
  looking: boolean;
  error: unknown;
  onFile: (file: PlanFile) => void;
}) {
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState('');
  const problem = problemOf(props.error);

  async function take(file: File | undefined) {
    if (!file) return;
    if (file.size > PLAN_BYTES_MAX) {
      setRefusal(
        `This file has ${Math.round(file.size / 1_000_000)} MB. A plan may have ${PLAN_BYTES_MAX / 1_000_000}.`,
      );
      return;
    }
    try {
      const plan: unknown = JSON.parse(await file.text());
      setRefusal('');
      props.onFile({ name: file.name, plan });
    } catch {
      setRefusal(`${file.name} is not JSON. Export the plan again as a seating plan in JSON.`);
    }
  }

  return (
    <section className="blk col g3">
      <h2 className="h">The seating plan</h2>
      <label className={over ? 'drop over' : 'drop'}>
        <Icon name="down2" size={24} />
        <span>
          <b>
            {props.looking
              ? 'Looking at the plan…'
              : props.file
                ? props.file.name
                : 'Choose a file, or drop it here'}
          </b>
          <span className="small t2">
            {props.file
              ? 'Choose another file to replace it.'
              : 'A seating plan in JSON, as pretix and its plan editors write it.'}
          </span>
        </span>
        <input
          type="file"
          accept="application/json,.json"
          aria-label="Seating plan file"
          // It covers the whole label, and a browser takes files that are dropped on it.
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {refusal && (
        <Note tone="bad" icon="alert" role="alert">
          {refusal}
        </Note>
      )}
      {problem?.reason === 'plan_unreadable' ? (
        <Note tone="bad" icon="alert" role="alert">
          <b>This plan cannot be read.</b>
          <ul className="faults">
            {problem.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Note>
      ) : (
        <ProblemNote error={props.error} />
      )}
    </section>
  );
}
