import type { EventView, PlanSection, Problem } from '@onsale/schemas';
import { Chip, Icon, Seg, SectionList, SeatMap } from '@onsale/ui';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnownPlaces, Picked } from './chosen-places.ts';
import { Legend } from './legend.tsx';
import { LiveBadge } from './live-badge.tsx';
import type { LiveAvailability } from './live-availability.ts';

const FOLD_ABOVE = 9;

/** The plan and its twin, the list, in one frame with the panel where things are decided. */
export function PlacesFrame(props: {
  event: EventView;
  known: KnownPlaces;
  live: LiveAvailability;
  isPaused: boolean;
  /** Whether what is free can be bought: otherwise its number says nothing. */
  isLive: boolean;
  needRows: (sections: number[]) => void;
  picked: Picked;
  mine: ReadonlySet<string>;
  lost: ReadonlySet<string>;
  problem: Problem | null;
  section: PlanSection | null;
  onSection: (section: number | null) => void;
  stepFree: boolean;
  onStepFree: (on: boolean) => void;
  onToggleSeat: ((seatId: string) => void) | undefined;
  onArea: ((section: number, quantity: number) => void) | undefined;
  children: ReactNode;
}) {
  const { event, known, live, picked, section, onSection, problem } = props;
  const [letters, setLetters] = useState(false);
  const [byPrice, setByPrice] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  const [view, setView] = useState<'map' | 'list'>('map');
  const [isUnfolded, setUnfolded] = useState(false);
  // A stadium's list would put everything else on a phone far below.
  const isFolded = !isUnfolded && section === null && known.plan.sections.length > FOLD_ABOVE;
  const list = useRef<HTMLDivElement>(null);
  const openNumber = section?.number ?? null;
  useEffect(() => {
    if (openNumber !== null && list.current) bringToTop(list.current);
  }, [openNumber, view]);
  const hasSeats = known.plan.sections.some((candidate) => candidate.kind === 'seated');
  const single = problem?.reason === 'leaves_single_seat' ? problem : null;

  const shown = {
    plan: known.plan,
    rows: known.rows,
    onNeedRows: props.needRows,
    availability: live.sections,
    categories: live.categories,
    selected: picked.seats,
    selectedAreas: picked.areas,
    mine: props.mine,
    lost: props.lost,
    onToggleSeat: props.onToggleSeat,
    onPickSection: onSection,
    stepFreeOnly: props.stepFree,
    markedSection: marked,
    onMarkSection: setMarked,
  };

  return (
    <div className="split" data-close={section !== null} data-view={view}>
      {section && (
        <div className="strip">
          <button
            type="button"
            className="btn ghost sq"
            aria-label="Back to the whole plan"
            onClick={() => onSection(null)}
          >
            <Icon name="back" />
          </button>
          <div className="grow">
            <div className="ti">
              {section.name}
              {section.area && <span className="t2">, {section.area}</span>}
            </div>
            <div className="micro t2 only-s">{event.name}</div>
          </div>
          <span className="only-s">
            <Seg
              label="How to choose"
              value={view}
              onChange={setView}
              options={[
                { value: 'map', label: 'Map', icon: 'map' },
                { value: 'list', label: 'Rows', icon: 'list' },
              ]}
            />
          </span>
        </div>
      )}
      <div className="left">
        <div className="planbox">
          <SeatMap
            {...shown}
            mode="price"
            letters={letters}
            focusSection={section?.number ?? null}
            offered={single?.alternatives}
            alone={single ? new Set(single.alone) : undefined}
            label={`Plan of ${event.venue.name}. Everything on it is also in the list beside it.`}
          />
          {props.isLive && <LiveBadge free={live.free} asOf={live.asOf} isPaused={props.isPaused} />}
        </div>
        <Legend categories={live.categories} hasSeats={hasSeats} letters={letters} onLetters={setLetters} />
      </div>
      <div className="panel">
        {props.children}
        <div className="sections" ref={list}>
          <div className="tools">
            <h2 className="h">{section ? section.name : 'All sections'}</h2>
            {hasSeats && (
              <Chip icon="wheel" on={props.stepFree} onChange={props.onStepFree}>
                Step-free
              </Chip>
            )}
            <Chip icon="sliders" on={byPrice} onChange={setByPrice}>
              By price
            </Chip>
          </div>
          <div className={isFolded ? 'fold' : undefined}>
            <SectionList
              {...shown}
              openSection={section?.number ?? null}
              onOpenSection={onSection}
              onAreaQuantity={props.onArea}
              placesMax={event.placesPerReservationMax}
              order={byPrice ? 'price' : 'plan'}
            />
          </div>
          {isFolded && (
            <button type="button" className="btn quiet s unfold-all" onClick={() => setUnfolded(true)}>
              Show all {known.plan.sections.length} sections
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

/** The open section's line goes to the top of whatever scrolls: the list on a desk, the sheet on a phone. */
function bringToTop(list: HTMLElement): void {
  const line = list.querySelector('[aria-expanded="true"]');
  const scroller = list.scrollHeight > list.clientHeight + 1 ? list : list.parentElement;
  const head = list.querySelector('.tools')?.clientHeight ?? 0;
  if (line && scroller)
    scroller.scrollTop += line.getBoundingClientRect().top - scroller.getBoundingClientRect().top - head;
}
