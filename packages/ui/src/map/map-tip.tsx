import { useEffect, useRef, useState } from 'react';
import { CategoryChip } from '../parts/category-chip.tsx';
import { Plate } from '../parts/plate.tsx';
import { formatMoney } from '../words/money.ts';
import type { Size, XY } from './camera.ts';
import {
  capital,
  sectionTitle,
  leftWords,
  priceWords,
  seatCategory,
  seatStanding,
  STANDING_WORDS,
} from './describe-place.ts';
import type { Looks } from './map-looks.ts';
import type { SeatMapProps } from './map-props.ts';
import { geometryOf } from './scene.ts';
import type { Hit, SceneSection } from './scene.ts';
import { seatIdOf } from './seat-geometry.ts';

export type MapTipProps = { hit: Hit; at: XY; size: Size; props: SeatMapProps; looks: Looks };

/** What the pointer or the keyboard is on, in a box that stays inside the map. */
export function MapTip({ hit, at, size, props, looks }: MapTipProps) {
  const box = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Size>({ width: 220, height: 70 });
  useEffect(() => {
    const found = box.current;
    if (!found) return;
    const observer = new ResizeObserver(() =>
      setOwn({ width: found.offsetWidth, height: found.offsetHeight }),
    );
    observer.observe(found);
    return () => observer.disconnect();
  }, []);
  const isBelow = at.y - own.height - 16 < 0;
  const x = Math.max(8, Math.min(size.width - own.width - 8, at.x - 30));
  const y = isBelow ? at.y + 26 : at.y - own.height - 14;
  const style = {
    transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)`,
    '--tipx': `${Math.max(10, Math.min(own.width - 22, at.x - x - 6))}px`,
  } as React.CSSProperties;
  return (
    <div ref={box} className={isBelow ? 'tip map-tip below' : 'tip map-tip'} style={style} aria-hidden="true">
      {hit.seat === null ? (
        <SectionTip section={hit.section} looks={looks} />
      ) : (
        <SeatTip hit={hit} seat={hit.seat} props={props} looks={looks} />
      )}
    </div>
  );
}

function SectionTip({ section, looks }: { section: SceneSection; looks: Looks }) {
  const look = looks.of(section);
  const price = priceWords(look);
  const isGone = look.state === 'gone' || look.state === 'closed';
  return (
    <>
      <div className="row g2">
        {look.bands.map(({ category }) => (
          <CategoryChip key={category.number} letter={category.letter} gone={isGone} />
        ))}
        <b className="h">{capital(sectionTitle(section.name))}</b>
      </div>
      {section.area && <div className="t2">{section.area}</div>}
      <div className="row between g4">
        {price && <b className="num">{price}</b>}
        <span className="t2">{leftWords(look)}</span>
      </div>
    </>
  );
}

function SeatTip({ hit, seat, props, looks }: { hit: Hit; seat: number; props: SeatMapProps; looks: Looks }) {
  const { section } = hit;
  const geometry = geometryOf(props.rows, section.number);
  if (!geometry) return null;
  const place = geometry.places[seat]!;
  const availability = props.availability.get(section.number);
  const seatId = seatIdOf(geometry, seat);
  const standing = seatStanding(seatId, place, {
    availability,
    selected: props.selected,
    mine: props.mine,
    lost: props.lost,
  });
  const draft = looks.painted?.get(section.number)?.[place];
  const category =
    draft === undefined
      ? seatCategory(place, availability, looks.categoryOf)
      : (looks.categoryOf.get(draft) ?? null);
  const kind = geometry.kinds[seat];
  const isDraft = draft !== undefined;
  const isOpen = isDraft || props.mode === 'plan' || standing === 'free';
  const isTaken = standing === 'sold' || standing === 'held';
  const words = !isDraft || isTaken ? STANDING_WORDS[standing] : (category?.name ?? 'no price yet');
  return (
    <>
      <Plate
        section={section.name}
        row={geometry.rows[geometry.rowOf[seat]!]!.label}
        seats={geometry.labels[seat]}
        tone={standing === 'mine' ? 'lamp' : isOpen ? 'solid' : 'off'}
      />
      {(section.area || kind !== 'standard') && (
        <div className="t2">
          {[
            section.area,
            kind === 'wheelchair' ? 'Wheelchair place' : kind === 'companion' ? 'Companion seat' : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </div>
      )}
      {props.mode !== 'plan' && (
        <div className="row g2">
          {category && <CategoryChip letter={category.letter} gone={!isOpen && standing !== 'mine'} />}
          {category && <b className="num">{formatMoney(category.priceMinor, category.currency)}</b>}
          <span className="t2">{words}</span>
        </div>
      )}
    </>
  );
}
