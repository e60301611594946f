import type { Coverage } from '@onsale/schemas';
import { useMediaQuery } from '@mantine/hooks';
import { Note } from '@onsale/ui';
import { useMemo, useState } from 'react';
import { readPrice } from '../../../money/typed-price.ts';
import { AreaCapacities } from './area-capacities.tsx';
import { CategoriesEditor } from './categories-editor.tsx';
import { asPaintedBefore, lettersByPrice, nextCategoryNumber, paint } from './coverage.ts';
import type { DraftCategory } from './event-draft.ts';
import { PaintBoard } from './paint-board.tsx';
import { SectionTable } from './section-table.tsx';
import type { EventEditor } from './use-event-editor.ts';

/** Prices, painted on the plan. The list of sections beside it does the same without a pointer. */
export function SeatsStep({ editor }: { editor: EventEditor }) {
  const { draft, stored, change, errors } = editor;
  const { categories } = draft;
  const desk = useMediaQuery('(min-width: 900px)', true);
  const [brush, setBrush] = useState<number | null>(categories[0]?.number ?? null);
  const [past, setPast] = useState<DraftCategory[][]>([]);
  const [future, setFuture] = useState<DraftCategory[][]>([]);
  const sections = useMemo(
    () => new Map(stored.plan.sections.map((section) => [section.number, section])),
    [stored.plan],
  );
  const letters = useMemo(() => lettersOf(categories, stored.currency), [categories, stored.currency]);

  function put(next: DraftCategory[]) {
    setPast([...past, categories].slice(-50));
    setFuture([]);
    change({ categories: next });
  }

  function step(
    from: DraftCategory[][],
    setFrom: typeof setPast,
    to: DraftCategory[][],
    setTo: typeof setPast,
  ) {
    const next = from.at(-1);
    if (!next) return;
    setFrom(from.slice(0, -1));
    setTo([...to, categories]);
    change({ categories: asPaintedBefore(next, categories) });
  }

  function add() {
    const number = nextCategoryNumber(
      [...categories, ...stored.categories].map((category) => category.number),
    );
    if (number === null) return;
    put([...categories, { number, name: '', price: '', covers: [] }]);
    setBrush(number);
  }

  const paintWith = (to: number | null, targets: Coverage[]) => put(paint(categories, to, targets, sections));

  return (
    <div className="work">
      <div className="board">
        {!desk && (
          <Note icon="map" className="on-phone">
            Open this on a larger screen to paint prices on the plan. Names and prices can be changed here.
          </Note>
        )}
        <PaintBoard
          editor={editor}
          letters={letters}
          brush={brush}
          still={!desk}
          paintWith={paintWith}
          sections={sections}
          undo={past.length > 0 ? () => step(past, setPast, future, setFuture) : null}
          redo={future.length > 0 ? () => step(future, setFuture, past, setPast) : null}
        />
      </div>
      <aside className="insp" aria-label="Categories">
        <CategoriesEditor
          categories={categories}
          letters={letters}
          currency={stored.currency}
          errors={errors}
          brush={brush}
          sections={sections}
          areaCapacities={areaNumbers(draft.areaCapacities)}
          onBrush={setBrush}
          onAdd={add}
          onChange={(next) => change({ categories: next })}
          onRemove={(number) => {
            put(categories.filter((category) => category.number !== number));
            if (brush === number)
              setBrush(categories.find((category) => category.number !== number)?.number ?? null);
          }}
        />
        <AreaCapacities editor={editor} />
        {desk && (
          <SectionTable categories={categories} letters={letters} sections={sections} paintWith={paintWith} />
        )}
      </aside>
    </div>
  );
}

function lettersOf(categories: DraftCategory[], currency: string): Map<number, string> {
  return lettersByPrice(
    categories.map(({ number, price }) => ({ number, priceMinor: readPrice(price, currency) ?? -1 })),
  );
}

function areaNumbers(typed: Record<number, string>): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(typed).flatMap(([section, capacity]) =>
      /^\d+$/.test(capacity) ? [[Number(section), Number(capacity)]] : [],
    ),
  );
}
