import { problemOf } from '@onsale/client';
import { Note, problemWords } from '@onsale/ui';
import type { ReactNode } from 'react';

/** Why something was not done, and what to do; stands beside the button that was pressed. */
export function ProblemNote({ error, children }: { error: unknown; children?: ReactNode }) {
  if (!error) return null;
  const { title, advice } = problemWords(problemOf(error), { office: true });
  return (
    <Note tone="bad" icon="alert" role="alert">
      <b>{title}.</b> {advice}
      {children}
    </Note>
  );
}
