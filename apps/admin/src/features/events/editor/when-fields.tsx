import { EventType } from '@onsale/schemas';
import { eventTypeWord } from '@onsale/ui';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChoiceField, TextField } from '../../../fields/field.tsx';
import type { FieldErrors } from '../../../fields/field-errors.ts';
import { SearchChoiceField } from '../../../fields/search-choice-field.tsx';
import { timeZones } from '../../../time/venue-time.ts';
import type { EventDraft } from './event-draft.ts';

type Props = {
  draft: EventDraft;
  errors: FieldErrors;
  change: (parts: Partial<EventDraft>) => void;
  /** Whose clock the times are on. */
  city: string;
  /** Where: chosen for a new event, told for an old one. */
  children: ReactNode;
};

export function WhenFields({ draft, errors, change, city, children }: Props) {
  const zones = useMemo(
    () => timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [],
  );
  const types = EventType.options.map((type) => ({ value: type, label: eventTypeWord(type) }));
  return (
    <div className="fields">
      <TextField
        label="Name"
        placeholder="Artist, team or show"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errors['name']}
      />
      <ChoiceField
        label="Kind"
        value={draft.type}
        options={types}
        onChange={(type) => change({ type })}
        error={errors['type']}
      />
      <TextField
        wide
        label="Line under the name (optional)"
        value={draft.tagline}
        onChange={(tagline) => change({ tagline })}
        error={errors['tagline']}
      />
      {children}
      <TextField
        label={city ? `Day, in ${city}` : 'Day'}
        type="date"
        value={draft.date}
        onChange={(date) => change({ date })}
        error={errors['startsAt']}
      />
      <TextField
        label={city ? `Start, ${city} time` : 'Start'}
        type="time"
        value={draft.time}
        onChange={(time) => change({ time })}
        aria-invalid={Boolean(errors['startsAt'])}
      />
      <div className="field">
        <span className="lab" id="duration">
          How long it takes
        </span>
        <div className="row g2" role="group" aria-labelledby="duration">
          <input
            className={errors['durationMinutes'] ? 'in few err' : 'in few'}
            inputMode="numeric"
            aria-label="Hours"
            value={draft.hours}
            onChange={(event) => change({ hours: event.currentTarget.value })}
          />
          <span className="t2">hours</span>
          <input
            className={errors['durationMinutes'] ? 'in few err' : 'in few'}
            inputMode="numeric"
            aria-label="Minutes"
            value={draft.minutes}
            onChange={(event) => change({ minutes: event.currentTarget.value })}
          />
          <span className="t2">minutes</span>
        </div>
        {errors['durationMinutes'] && (
          <p className="hint bad" role="alert">
            {errors['durationMinutes']}
          </p>
        )}
      </div>
      <SearchChoiceField
        label="Time zone"
        value={draft.timeZone}
        options={zones}
        onChange={(timeZone) => change({ timeZone })}
        error={errors['timeZone']}
        hint="The venue’s own, unless the event says otherwise"
      />
    </div>
  );
}
