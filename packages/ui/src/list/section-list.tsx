import { useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { PLACES_PER_RESERVATION_MAX } from '@onsale/schemas';
import { Icon } from '../marks/icon.tsx';
import { capital, leftWords, priceWords } from '../map/describe-place.ts';
import { looksOf } from '../map/map-looks.ts';
import type { PlacesProps } from '../map/map-props.ts';
import { sceneOf } from '../map/scene.ts';
import type { SceneSection } from '../map/scene.ts';
import type { SectionLook } from '../map/section-look.ts';
import { CategoryChip } from '../parts/category-chip.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { RowList } from './row-list.tsx';

export type SectionListProps = PlacesProps & {
  /** The section whose rows are shown; without it the list keeps its own. */
  openSection?: number | null;
  onOpenSection?: (section: number | null) => void;
  /** General admission: how many the buyer wants there. */
  onAreaQuantity?: (section: number, quantity: number) => void;
  /** Most places in one choice. */
  placesMax?: number;
  markedSection?: number | null;
  onMarkSection?: (section: number | null) => void;
  /** Cheapest first instead of the plan's order. */
  order?: 'plan' | 'price';
};

/**
 * The same choice as on the map, as a list: same order, same filters. A line opens into its rows, or into a number
 * to set where there are no seats. What is not for sale is left out.
 */
export function SectionList(props: SectionListProps) {
  const { plan, rows, availability, categories, shownCategories, stepFreeOnly, order = 'plan' } = props;
  const [ownOpen, setOwnOpen] = useState<number | null>(null);
  const open = props.openSection === undefined ? ownOpen : props.openSection;
  const scene = useMemo(() => sceneOf(plan), [plan]);
  const looks = useMemo(
    () => looksOf(scene, { mode: 'price', rows, availability, categories, shownCategories, stepFreeOnly }),
    [scene, rows, availability, categories, shownCategories, stepFreeOnly],
  );
  const lines = scene.sections
    .map((section) => ({ section, look: looks.of(section) }))
    .filter(({ section, look }) => section.number === open || (look.state !== 'closed' && !look.isDim));
  if (order === 'price')
    lines.sort(
      (a, b) => (a.look.priceFrom?.priceMinor ?? Infinity) - (b.look.priceFrom?.priceMinor ?? Infinity),
    );

  function turn(section: SceneSection) {
    const next = open === section.number ? null : section.number;
    setOwnOpen(next);
    props.onOpenSection?.(next);
    if (next !== null) props.onPickSection?.(next);
  }

  if (lines.length === 0) return <p className="t2 pads">No section has such places left.</p>;
  return (
    <ul className="section-list">
      {lines.map(({ section, look }) => (
        <li
          key={section.number}
          className={props.markedSection === section.number ? 'marked' : undefined}
          onPointerEnter={() => props.onMarkSection?.(section.number)}
          onPointerLeave={() => props.onMarkSection?.(null)}
        >
          {section.kind === 'general' ? (
            <AreaLine section={section} look={look} props={props} />
          ) : (
            <SeatedLine
              section={section}
              look={look}
              props={props}
              isOpen={open === section.number}
              onTurn={() => turn(section)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type LineProps = { section: SceneSection; look: SectionLook; props: SectionListProps };

function SeatedLine({
  section,
  look,
  props,
  isOpen,
  onTurn,
}: LineProps & { isOpen: boolean; onTurn: () => void }) {
  const panelId = useId();
  const isMissing = !props.rows.has(section.number);
  const ask = useEffectEvent(() => props.onNeedRows([section.number]));
  useEffect(() => {
    if (isOpen && isMissing) ask();
  }, [isOpen, isMissing]);
  const isGone = look.state === 'gone';
  return (
    <>
      <button
        type="button"
        className={isGone ? 'section-line gone' : 'section-line'}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={onTurn}
      >
        <LineWords section={section} look={look} />
        <Icon name="right" size={16} className="turn" />
      </button>
      <div id={panelId}>
        {isOpen &&
          (isMissing ? (
            <p className="pads t2">Fetching the rows…</p>
          ) : (
            <RowList {...props} section={section.number} />
          ))}
      </div>
    </>
  );
}

function AreaLine({ section, look, props }: LineProps) {
  const quantity = props.selectedAreas?.get(section.number) ?? 0;
  const max = Math.max(
    quantity,
    Math.min(look.free + quantity, props.placesMax ?? PLACES_PER_RESERVATION_MAX),
  );
  const isOffered = props.onAreaQuantity && (look.free > 0 || quantity > 0);
  return (
    <div className={look.state === 'gone' ? 'section-line gone wrapx' : 'section-line wrapx'}>
      <LineWords section={section} look={look} />
      {isOffered && (
        <Stepper
          value={quantity}
          max={max}
          label={`Places in ${section.name}`}
          onChange={(value) => props.onAreaQuantity?.(section.number, value)}
        />
      )}
    </div>
  );
}

function LineWords({ section, look }: { section: SceneSection; look: SectionLook }) {
  const isGone = look.state === 'gone';
  return (
    <>
      <span className="row g1">
        {look.bands.slice(0, 3).map(({ category }) => (
          <CategoryChip key={category.number} letter={category.letter} gone={isGone} />
        ))}
      </span>
      <span className="about">
        <span>
          <b>{section.name}</b>
          {section.area && section.area !== section.name && ` ${section.area}`}
        </span>
        <span className="small t3 line-more">
          {section.kind === 'general'
            ? 'Standing or free choice of place'
            : `${section.rowCount} ${section.rowCount === 1 ? 'row' : 'rows'}`}
        </span>
      </span>
      <span className="price">
        <b className="num">{priceWords(look)}</b>
        <span className={look.state === 'few' ? 'warn strong' : 't2'}>{capital(leftWords(look))}</span>
      </span>
    </>
  );
}
