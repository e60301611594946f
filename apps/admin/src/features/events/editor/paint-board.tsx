import type { Coverage, PlanSection, SectionAvailability } from '@onsale/schemas';
import { Icon, SeatMap } from '@onsale/ui';
import type { IconName, MapCategory, PaintTool } from '@onsale/ui';
import { useMemo, useState } from 'react';
import { client } from '../../../office.ts';
import { readPrice } from '../../../money/typed-price.ts';
import { useRows } from '../../../plan/use-rows.ts';
import { listed, counted } from '../../../story/counts.ts';
import { unpricedPlaces } from './coverage.ts';
import type { EventEditor } from './use-event-editor.ts';

const TOOLS: { tool: PaintTool; icon: IconName; words: string }[] = [
  { tool: 'move', icon: 'hand', words: 'Move the plan' },
  { tool: 'sections', icon: 'brush', words: 'Paint sections' },
  { tool: 'rectangle', icon: 'grid', words: 'Paint what a rectangle holds' },
  { tool: 'lasso', icon: 'area', words: 'Paint what a loop holds' },
];
const NOTHING: ReadonlySet<string> = new Set();
/** One byte, 255. */
const NO_CATEGORY = '/w==';

type Props = {
  editor: EventEditor;
  letters: ReadonlyMap<number, string>;
  brush: number | null;
  still: boolean;
  sections: ReadonlyMap<number, PlanSection>;
  paintWith: (category: number | null, targets: Coverage[]) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
};

export function PaintBoard({ editor, letters, brush, still, sections, paintWith, undo, redo }: Props) {
  const { draft, stored } = editor;
  const { categories } = draft;
  const [tool, setTool] = useState<PaintTool>('sections');
  const { rows, need } = useRows(stored.plan.planId, (wanted) =>
    client.events.rows.query({ eventId: stored.id, sections: wanted }),
  );
  const house = useMemo(() => areasAsTyped(sections, draft.areaCapacities), [sections, draft.areaCapacities]);
  const mapCategories = useMemo<MapCategory[]>(
    () =>
      categories.map(({ number, name, price }) => ({
        number,
        name,
        letter: letters.get(number) ?? '',
        priceMinor: readPrice(price, stored.currency) ?? 0,
        currency: stored.currency,
      })),
    [categories, letters, stored.currency],
  );

  return (
    <div className="mapbox paint">
      <SeatMap
        plan={stored.plan}
        rows={rows}
        onNeedRows={need}
        availability={house}
        categories={mapCategories}
        painted={categories}
        mode="paint"
        paintTool={still ? 'move' : tool}
        onPaint={still ? undefined : (targets) => paintWith(brush, targets)}
        selected={NOTHING}
        still={still}
        label={`Prices of ${stored.name}`}
      />
      {!still && (
        <div className="tools" role="toolbar" aria-label="Paint">
          {TOOLS.map(({ tool: each, icon, words }) => (
            <button
              key={each}
              type="button"
              className={tool === each ? 'on' : undefined}
              aria-pressed={tool === each}
              aria-label={words}
              title={words}
              onClick={() => setTool(each)}
            >
              <Icon name={icon} />
            </button>
          ))}
          <hr />
          <button type="button" aria-label="Undo" title="Undo" disabled={!undo} onClick={() => undo?.()}>
            <Icon name="undo" />
          </button>
          <button type="button" aria-label="Redo" title="Redo" disabled={!redo} onClick={() => redo?.()}>
            <Icon name="redo" />
          </button>
        </div>
      )}
      {!still && (
        <Unpriced editor={editor} letters={letters} brush={brush} sections={sections} paintWith={paintWith} />
      )}
    </div>
  );
}

/** Sections without seats take as many as is typed, not as the plan says. */
function areasAsTyped(
  sections: ReadonlyMap<number, PlanSection>,
  typed: Record<number, string>,
): ReadonlyMap<number, SectionAvailability> {
  return new Map(
    [...sections.values()].flatMap(({ number, kind, capacity: planned }) => {
      if (kind !== 'general') return [];
      const capacity = /^\d+$/.test(typed[number] ?? '') ? Number(typed[number]) : planned;
      const empty = { section: number, version: 0, capacity, free: capacity, held: 0, sold: 0 };
      return [[number, { ...empty, states: null, categories: NO_CATEGORY }] as const];
    }),
  );
}

/** What nobody could buy yet is said before publishing, with the two ways to settle it. */
function Unpriced({ editor, letters, brush, sections, paintWith }: Omit<Props, 'still' | 'undo' | 'redo'>) {
  const { categories } = editor.draft;
  const [left, setLeft] = useState('');
  const unpriced = useMemo(() => unpricedPlaces(categories, sections), [categories, sections]);
  const key = JSON.stringify(unpriced);
  if (categories.length === 0) {
    return (
      <div className="bottom">
        <Icon name="brush" />
        <span className="grow">
          <b>Add a category with its price first,</b> then click the sections that it covers.
        </span>
      </div>
    );
  }
  // What was left unsold when the event was published was left so on purpose.
  const settled = editor.stored.status !== 'draft' && !editor.dirty;
  if (unpriced.length === 0 || left === key || settled) return null;
  const to = brush ?? categories.at(-1)?.number ?? null;
  const names = unpriced.map(({ section, places }) => {
    const name = sections.get(section)?.name ?? '';
    return places ? `${counted(places.length, 'seat')} of ${name}` : name;
  });
  const one = unpriced.length === 1 && !unpriced[0]?.places;
  return (
    <div className="bottom" role="status">
      <Icon name="alert" className="warn" />
      <span className="grow">
        <b>
          {listed(names)} {one ? 'has' : 'have'} no price yet.
        </b>
      </span>
      {to !== null && (
        <button type="button" className="btn quiet xs" onClick={() => paintWith(to, unpriced)}>
          Give {one ? 'it' : 'them'} to {letters.get(to)}
        </button>
      )}
      <button type="button" className="btn ghost xs" onClick={() => setLeft(key)}>
        Leave unsold
      </button>
    </div>
  );
}
