import type { EventAdminView } from '@onsale/schemas';
import { Icon } from '@onsale/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { shopUrl } from '../../../office.ts';
import { LeaveGuard } from '../../../shell/leave-guard.tsx';
import { PageHead } from '../../../shell/page-head.tsx';
import { SaleTag } from '../../../shell/sale-tag.tsx';
import { EditorNotes } from './editor-notes.tsx';
import { EditorStep, STEP_WORDS } from './editor-steps.ts';
import { stepOf } from './read-change.ts';
import { GiveBackStep } from './give-back-step.tsx';
import { PageStep } from './page-step.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SaleStep } from './sale-step.tsx';
import { SeatsStep } from './seats-step.tsx';
import { useEventEditor } from './use-event-editor.ts';
import type { EventEditor } from './use-event-editor.ts';
import { WhenStep } from './when-step.tsx';
import '../../../shell/board.css';
import './editor.css';

/** An event in five steps, in any order. One button saves all of them. */
export function EventEditorForm({ event }: { event: EventAdminView }) {
  const { step = 'when' } = useSearch({ from: '/office/events/$eventId/edit' });
  const editor = useEventEditor(event);
  const navigate = useNavigate({ from: '/events/$eventId/edit' });
  const { save } = editor;

  // What is wrong may stand in another step than the one being looked at.
  const wrong = Object.keys(editor.errors);
  const wrongSteps = new Set(wrong.map(stepOf));
  const firstWrong = wrong.length > 0 && !wrongSteps.has(step) ? [...wrongSteps][0] : undefined;
  useEffect(() => {
    if (firstWrong) void navigate({ search: { step: firstWrong } });
    // Only when new errors come, not when the person then goes elsewhere.
  }, [editor.errors]); // oxlint-disable-line react-hooks/exhaustive-deps

  // On a phone the steps scroll sideways; the one being looked at stays in sight.
  const steps = useRef<HTMLElement>(null);
  useEffect(() => {
    steps.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [step]);

  useEffect(() => {
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key !== 's' || !(pressed.ctrlKey || pressed.metaKey)) return;
      pressed.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <div className="editor">
      <LeaveGuard dirty={editor.dirty} stays={`/events/${event.id}/edit`} />
      <EditorHead editor={editor} />
      <nav className="tabs" aria-label="Steps" ref={steps}>
        {EditorStep.options.map((each) => (
          <Link
            key={each}
            to="/events/$eventId/edit"
            params={{ eventId: event.id }}
            search={{ step: each }}
            className={each === step ? 'on' : undefined}
            aria-current={each === step ? 'step' : undefined}
          >
            {wrongSteps.has(each) && <Icon name="alert" size={16} />}
            {STEP_WORDS[each]}
            {wrongSteps.has(each) && <span className="sr">, something to put right</span>}
          </Link>
        ))}
      </nav>
      <EditorNotes editor={editor} />
      {step === 'when' && <WhenStep editor={editor} />}
      {step === 'seats' && <SeatsStep editor={editor} />}
      {step === 'sale' && <SaleStep editor={editor} />}
      {step === 'give-back' && <GiveBackStep editor={editor} />}
      {step === 'page' && <PageStep editor={editor} />}
    </div>
  );
}

function EditorHead({ editor }: { editor: EventEditor }) {
  const { stored, dirty, saving, publishing, savedAt } = editor;
  const [asking, setAsking] = useState(false);
  const draft = stored.status === 'draft';
  const shop = draft ? null : shopUrl(`/events/${stored.id}`);
  const crumb = (
    <>
      <Link to="/events" search={draft ? { show: 'drafts' } : {}}>
        Events
      </Link>
      {!draft && (
        <>
          {' · '}
          <Link to="/events/$eventId" params={{ eventId: stored.id }}>
            Live
          </Link>
        </>
      )}
    </>
  );
  return (
    <PageHead title={stored.name} crumb={crumb} beside={<SaleTag event={stored} />}>
      <span className="small t3" role="status">
        {dirty ? 'Not saved yet' : savedAt && `Saved ${savedAt}`}
      </span>
      {shop && (
        <a className="btn quiet s only-l" href={shop} target="_blank" rel="noreferrer">
          <Icon name="eye" size={17} />
          See as a buyer
        </a>
      )}
      <button
        type="button"
        className={draft ? 'btn quiet s' : 'btn s'}
        disabled={saving || !dirty}
        onClick={() => void editor.save()}
      >
        {saving ? 'Saving…' : 'Save'}
      </button>
      {draft && (
        <button
          type="button"
          className="btn s"
          disabled={saving || publishing}
          // What the dialog says is about what is stored, so what is typed is stored first.
          onClick={() => void editor.save().then((saved) => saved && setAsking(true))}
        >
          Publish
        </button>
      )}
      <PublishDialog editor={editor} opened={draft && asking} onClose={() => setAsking(false)} />
    </PageHead>
  );
}
