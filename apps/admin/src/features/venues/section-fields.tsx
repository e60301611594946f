import { Icon, Tag } from '@onsale/ui';
import { ChoiceField, TextField } from '../../fields/field.tsx';
import type { SectionDraft } from './section-draft.ts';

type Props = {
  section: SectionDraft;
  errorOf: (field: keyof SectionDraft) => string | undefined;
  onChange: (parts: Partial<SectionDraft>) => void;
  onRemove: (() => void) | null;
  onForward: (() => void) | null;
  onBack: (() => void) | null;
};

export function SectionFields({ section, errorOf, onChange, onRemove, onForward, onBack }: Props) {
  const number = (
    field: 'rows' | 'seatsPerRow' | 'growPerRow' | 'wheelchairPlaces' | 'capacity' | 'curve',
    label: string,
    hint?: string,
  ) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={section[field]}
      onChange={(typed) => onChange({ [field]: typed })}
      error={errorOf(field)}
      hint={hint}
    />
  );
  return (
    <fieldset className="blk section-fields">
      <legend className="sr">{section.name || 'Section'}</legend>
      <div className="row between">
        <Tag>{section.kind === 'seated' ? 'Rows of seats' : 'Standing or free seating'}</Tag>
        <span className="row g1">
          <IconButton icon="up" words={`Move ${section.name} towards the stage`} onClick={onForward} />
          <IconButton icon="down" words={`Move ${section.name} away from the stage`} onClick={onBack} />
          <IconButton icon="x" words={`Remove ${section.name}`} onClick={onRemove} />
        </span>
      </div>
      <div className="fields">
        <TextField
          label="Name"
          maxLength={60}
          value={section.name}
          onChange={(name) => onChange({ name })}
          error={errorOf('name')}
        />
        <TextField
          label="Part of the house"
          placeholder="Balcony, or none"
          maxLength={80}
          value={section.area}
          onChange={(area) => onChange({ area })}
          error={errorOf('area')}
        />
        {section.kind === 'general' ? (
          number('capacity', 'Most people at once')
        ) : (
          <>
            {number('rows', 'Rows')}
            {number('seatsPerRow', 'Seats in row 1')}
            {number('growPerRow', 'Seats more per row', 'Going back, −4 to 4')}
            <TextField
              label="Aisles after seats"
              placeholder="10, 20, or none"
              value={section.aislesAfter}
              onChange={(aislesAfter) => onChange({ aislesAfter })}
              error={errorOf('aislesAfter')}
            />
            <ChoiceField
              label="Rows are called"
              value={section.rowLabels}
              options={[
                { value: 'letters', label: 'A, B, C' },
                { value: 'numbers', label: '1, 2, 3' },
              ]}
              onChange={(rowLabels) => onChange({ rowLabels })}
            />
            <ChoiceField
              label="Seats count from the"
              value={section.numberFrom}
              options={[
                { value: 'left', label: 'left' },
                { value: 'right', label: 'right' },
              ]}
              onChange={(numberFrom) => onChange({ numberFrom })}
            />
            <label className="field">
              <span className="lab row between">
                Curve <span className="tab">{section.curve} %</span>
              </span>
              <input
                className="slider"
                type="range"
                min={0}
                max={100}
                step={5}
                value={section.curve}
                onChange={(event) => onChange({ curve: event.currentTarget.value })}
              />
            </label>
            {number('wheelchairPlaces', 'Wheelchair places', 'In the last row, a companion seat beside each')}
          </>
        )}
      </div>
    </fieldset>
  );
}

function IconButton({
  icon,
  words,
  onClick,
}: {
  icon: 'up' | 'down' | 'x';
  words: string;
  onClick: (() => void) | null;
}) {
  return (
    <button
      type="button"
      className="btn ghost xs bare"
      aria-label={words}
      title={words}
      disabled={!onClick}
      onClick={() => onClick?.()}
    >
      {/* The up and down of the icons differ; a pair is one arrow, turned. */}
      {icon === 'up' ? <Icon name="down" size={16} className="turned" /> : <Icon name={icon} size={16} />}
    </button>
  );
}
