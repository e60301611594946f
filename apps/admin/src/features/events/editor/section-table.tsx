import type { Coverage, PlanSection } from '@onsale/schemas';
import { useState } from 'react';
import { counted } from '../../../story/counts.ts';
import { categoryOfSection } from './coverage.ts';
import type { DraftCategory } from './event-draft.ts';

type Props = {
  categories: DraftCategory[];
  letters: ReadonlyMap<number, string>;
  sections: ReadonlyMap<number, PlanSection>;
  paintWith: (category: number | null, targets: Coverage[]) => void;
};

/** The plan's twin: the same choice, section by section, for those who do not point. */
export function SectionTable({ categories, letters, sections, paintWith }: Props) {
  const [open, setOpen] = useState(false);
  if (categories.length === 0) return null;
  return (
    <section className="blk">
      <button type="button" className="link strong" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide the list of sections' : `${counted(sections.size, 'section')} as a list`}
      </button>
      {open && (
        <ul className="section-list">
          {[...sections.values()].map((section) => {
            const now = categoryOfSection(categories, section);
            return (
              <li key={section.number}>
                <span className="grow">
                  <b>{section.name}</b>{' '}
                  <span className="micro t3">
                    {[section.area, counted(section.capacity, 'place')].filter(Boolean).join(', ')}
                  </span>
                </span>
                <select
                  className="in s"
                  aria-label={`Category of ${section.name}`}
                  value={now ?? 'none'}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    if (chosen !== 'several') {
                      paintWith(chosen === 'none' ? null : Number(chosen), [
                        { section: section.number, places: null },
                      ]);
                    }
                  }}
                >
                  <option value="none">Unsold</option>
                  {now === 'several' && <option value="several">Several</option>}
                  {categories.map(({ number, name }) => (
                    <option key={number} value={number}>
                      {letters.get(number)} {name}
                    </option>
                  ))}
                </select>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
