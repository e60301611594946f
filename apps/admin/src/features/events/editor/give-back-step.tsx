import { Note, formatMoney } from '@onsale/ui';
import { ChoiceField, TextField } from '../../../fields/field.tsx';
import { readPrice } from '../../../money/typed-price.ts';
import type { EventDraft } from './event-draft.ts';
import type { EventEditor } from './use-event-editor.ts';

export function GiveBackStep({ editor }: { editor: EventEditor }) {
  const { draft, errors, change, stored } = editor;
  return (
    <div className="dm form">
      <div className="fields">
        <ChoiceField
          wide
          label="Buyers may give tickets back"
          value={draft.givesBack}
          options={[
            { value: 'until', label: 'Until some time before the start' },
            { value: 'never', label: 'Never' },
          ]}
          onChange={(givesBack) => change({ givesBack })}
        />
        {draft.givesBack === 'until' && (
          <>
            <TextField
              label="Until"
              inputMode="numeric"
              value={draft.giveBackAmount}
              onChange={(giveBackAmount) => change({ giveBackAmount })}
              error={errors['giveBack']}
            />
            <ChoiceField
              label="Before the start"
              value={draft.giveBackUnit}
              options={[
                { value: 'days', label: 'days before' },
                { value: 'hours', label: 'hours before' },
              ]}
              onChange={(giveBackUnit) => change({ giveBackUnit })}
            />
            <TextField
              label="What you keep, in percent"
              inputMode="numeric"
              value={draft.keepPercent}
              onChange={(keepPercent) => change({ keepPercent })}
              error={errors['keepPercent']}
            />
          </>
        )}
      </div>
      <Note icon="undo">{inWords(draft, stored.currency)}</Note>
    </div>
  );
}

/** What a buyer will read, worked out on the dearest ticket. */
function inWords(draft: EventDraft, currency: string): string {
  if (draft.givesBack === 'never') return 'Buyers read: tickets for this event cannot be given back.';
  const prices = draft.categories.flatMap(({ price }) => readPrice(price, currency) ?? []);
  const dearest = prices.length > 0 ? Math.max(...prices) : null;
  const keep = Number(draft.keepPercent) || 0;
  const unit = draft.giveBackAmount === '1' ? draft.giveBackUnit.slice(0, -1) : draft.giveBackUnit;
  const until =
    draft.giveBackAmount.trim() === '0'
      ? 'Until the start'
      : `Until ${draft.giveBackAmount} ${unit} before the start`;
  const kept = keep === 0 ? 'all of the price goes back' : `${keep} % of the price is kept`;
  if (dearest === null || keep === 0) return `${until}, ${kept}. The place is on sale again at once.`;
  const back = dearest - Math.round((dearest * keep) / 100);
  return `${until}, ${kept}: of a ticket for ${formatMoney(dearest, currency)}, ${formatMoney(back, currency)} goes back. The place is on sale again at once.`;
}
