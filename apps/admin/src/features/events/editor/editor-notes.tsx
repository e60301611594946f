import { problemOf } from '@onsale/client';
import { Note } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { shopUrl } from '../../../office.ts';
import { ProblemNote } from '../../../shell/problem-note.tsx';
import { STEP_WORDS } from './editor-steps.ts';
import type { EditorStep } from './editor-steps.ts';
import type { EventEditor } from './use-event-editor.ts';

/** What has to be said about the whole event: what is missing, what was refused, where it can be seen. */
export function EditorNotes({ editor }: { editor: EventEditor }) {
  const { stored, errors, refusal, meanwhile } = editor;
  const atField = Object.keys(errors).length > 0;
  const reason = problemOf(refusal)?.reason;
  const shop = shopUrl(`/events/${stored.id}`);
  return (
    <div className="editor-notes">
      {meanwhile && (
        <Note tone="warn" icon="alert" role="alert">
          <b>Somebody else saved this event while you were typing.</b> What you typed is still here.{' '}
          <button type="button" className="link strong" onClick={() => void editor.takeTheirs()}>
            Take their changes and keep mine on top
          </button>
        </Note>
      )}
      {refusal && !meanwhile && !atField && reason !== 'event_incomplete' && <ProblemNote error={refusal} />}
      {atField && (
        <Note tone="bad" icon="alert" role="alert">
          <b>Not saved.</b> Something has to be put right first; it is marked below.
        </Note>
      )}
      {stored.status === 'draft' && stored.missing.length > 0 && (
        <Note icon="info">
          <b>Before it can be published:</b>
          <ul className="missing">
            {stored.missing.map((sentence) => {
              const step = stepFor(sentence);
              return (
                <li key={sentence}>
                  {sentence}.{' '}
                  <Link
                    to="/events/$eventId/edit"
                    params={{ eventId: stored.id }}
                    search={{ step }}
                    className="strong"
                  >
                    {STEP_WORDS[step]}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Note>
      )}
      {stored.status === 'published' && editor.savedAt && !editor.dirty && shop && (
        <Note tone="good" icon="check" role="status">
          Buyers find it at{' '}
          <a href={shop} target="_blank" rel="noreferrer" className="strong">
            {shop}
          </a>
        </Note>
      )}
    </div>
  );
}

/** Which step a sentence of the server's is about; it says what is missing, not where it is typed. */
function stepFor(sentence: string): EditorStep {
  const words = sentence.toLowerCase();
  if (/sale/.test(words)) return 'sale';
  if (/price|place|categor|seat/.test(words)) return 'seats';
  if (/descri|picture/.test(words)) return 'page';
  return 'when';
}
