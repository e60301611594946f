import { Icon } from '@onsale/ui';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { freshSection } from './section-draft.ts';
import type { SectionDraft } from './section-draft.ts';
import { SectionFields } from './section-fields.tsx';

type Props = {
  sections: SectionDraft[];
  errors: FieldErrors;
  error: unknown;
  onChange: (sections: SectionDraft[]) => void;
};

/** Sections from the stage to the back; the plan beside them is drawn as they are typed. */
export function GeneratePlan({ sections, errors, error, onChange }: Props) {
  const add = (kind: SectionDraft['kind'], word: string) => {
    const alike = sections.filter((section) => section.kind === kind).length;
    const name = alike === 0 ? word : `${word} ${alike + 1}`;
    onChange([...sections, freshSection(crypto.randomUUID(), kind, name)]);
  };
  const swap = (from: number, to: number) => {
    const next = [...sections];
    [next[from], next[to]] = [next[to]!, next[from]!];
    onChange(next);
  };
  return (
    <>
      {sections.map((section, index) => (
        <SectionFields
          key={section.key}
          section={section}
          errorOf={(field) => errors[`${index}.${field}`]}
          onChange={(parts) =>
            onChange(sections.map((each) => (each === section ? { ...each, ...parts } : each)))
          }
          onRemove={sections.length > 1 ? () => onChange(sections.filter((each) => each !== section)) : null}
          onForward={index > 0 ? () => swap(index, index - 1) : null}
          onBack={index < sections.length - 1 ? () => swap(index, index + 1) : null}
        />
      ))}
      <div className="blk row g2 wrapx">
        <button type="button" className="btn quiet s" onClick={() => add('seated', 'Stalls')}>
          <Icon name="plus" size={16} />
          Rows of seats
        </button>
        <button type="button" className="btn quiet s" onClick={() => add('general', 'Floor')}>
          <Icon name="plus" size={16} />
          Standing or free seating
        </button>
      </div>
      {Boolean(error) && (
        <div className="blk">
          <ProblemNote error={error} />
        </div>
      )}
    </>
  );
}
