import { figure } from '../../../story/counts.ts';
import type { EventEditor } from './use-event-editor.ts';
import { WhenFields } from './when-fields.tsx';

export function WhenStep({ editor }: { editor: EventEditor }) {
  const { stored } = editor;
  return (
    <div className="dm form">
      <WhenFields draft={editor.draft} errors={editor.errors} change={editor.change} city={stored.venue.city}>
        <div className="field wide">
          <span className="lab">Venue</span>
          <p>
            <b>{stored.venue.name}</b>, {stored.venue.city}
            <span className="t2">
              {' '}
              · {figure(stored.plan.sections.reduce((sum, { capacity }) => sum + capacity, 0))} places ·
              prices in {stored.currency}
            </span>
          </p>
          <p className="hint">Venue and currency stay as they were when the event was made.</p>
        </div>
      </WhenFields>
    </div>
  );
}
