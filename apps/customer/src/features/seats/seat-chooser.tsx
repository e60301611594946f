import { HOLD_SECONDS } from '@onsale/schemas';
import type { Choice, EventView, PlanView, ReservationView } from '@onsale/schemas';
import { Note } from '@onsale/ui';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { bestChoice, ceilingOf, FIRST_WISH, pricesLeft } from './best-wish.ts';
import { BestPanel } from './best-panel.tsx';
import { choiceOf, countPicked, NOTHING_PICKED, placesPicked, withAlternative } from './chosen-places.ts';
import type { KnownPlaces } from './chosen-places.ts';
import { HoldStatus } from './hold-status.tsx';
import { InSight } from './in-sight.tsx';
import type { LiveAvailability } from './live-availability.ts';
import { PickedPanel } from './picked-panel.tsx';
import { PlacesFrame } from './places-frame.tsx';
import { categoryOf, splitSeatId } from './read-places.ts';
import { Refusal } from './refusal.tsx';
import { SalePanel, whyNot } from './sale-panel.tsx';
import { seatWords } from './seat-words.ts';
import { useHold } from './use-hold.ts';
import { useLostSeats } from './use-lost-seats.ts';
import { usePicked } from './use-picked.ts';
import { useSectionRows } from './use-section-rows.ts';
import './seats.css';

export type SeatChooserProps = {
  event: EventView;
  plan: PlanView;
  live: LiveAvailability;
  isPaused: boolean;
  refresh: () => unknown;
  /** The section that is looked at closely, or null for the whole plan. */
  section: number | null;
  onSection: (section: number | null) => void;
  /** Seats that this visitor holds already. */
  mine: ReadonlySet<string>;
  onHeld: (reservation: ReservationView) => void;
  /** What to offer when nothing can be bought. */
  instead: ReactNode;
};

export function SeatChooser({ event, plan, live, section, onSection, ...props }: SeatChooserProps) {
  const { rows, needRows } = useSectionRows(event.id);
  const { picked, setPicked, toggleSeat, setArea, clear } = usePicked(event.id);
  const [wish, setWish] = useState(FIRST_WISH);
  const [isFull, setFull] = useState(false);
  const [asked, setAsked] = useState<Choice | null>(null);

  const { state, hold, isBusy, dismiss } = useHold(event.id, {
    held(reservation) {
      clear();
      props.onHeld(reservation);
    },
    refused(problem) {
      if (problem.reason === 'seats_taken') lose(problem.seatIds);
      props.refresh();
    },
  });
  const { lost, lose, forget } = useLostSeats(live, picked, setPicked, isBusy);

  // After a reload a pick may lie in sections that nobody looks at yet: their rows name its seats.
  useEffect(
    () => needRows([...new Set([...picked.seats].map((id) => splitSeatId(id).section))]),
    [needRows, picked.seats],
  );

  const { sections, categories } = live;
  const known: KnownPlaces = useMemo(
    () => ({ plan, rows, sections, categories }),
    [plan, rows, sections, categories],
  );
  const places = useMemo(() => placesPicked(picked, known), [picked, known]);
  const prices = pricesLeft(live.categories);
  const ceilingMinor = ceilingOf(wish, prices);
  const count = countPicked(picked);
  const placesMax = event.placesPerReservationMax;
  const why = whyNot(event, live.sale.state, live.free);
  const isChoosing = count > 0 || section !== null;

  const ask = (choice: Choice) => {
    setAsked(choice);
    void hold(choice);
  };
  const pick = (change: () => void, adds: number) => {
    // What is being asked for right now stays as it was asked.
    if (state.kind === 'holding') return;
    setFull(count + adds > placesMax);
    if (count + adds > placesMax) return;
    if (state.kind !== 'idle') dismiss();
    forget();
    change();
  };
  const onToggleSeat = (seatId: string) => pick(() => toggleSeat(seatId), picked.seats.has(seatId) ? -1 : 1);
  const onArea = (number: number, quantity: number) =>
    pick(() => setArea(number, quantity), quantity - (picked.areas.get(number) ?? 0));

  const openSection = plan.sections.find((candidate) => candidate.number === section) ?? null;
  const openLive = section === null ? undefined : live.sections.get(section);
  const openCategory = live.categories.find((category) => category.number === categoryOf(openLive, 0));

  const after = (
    <>
      {isFull && (
        <InSight>
          <Note tone="warn" icon="info" role="alert">
            One reservation takes {placesMax} places at most. Leave one out to take another.
          </Note>
        </InSight>
      )}
      {state.kind !== 'refused' && lost.size > 0 && (
        <InSight>
          <Note tone="bad" icon="alert" role="alert">
            {seatWords([...lost], known)} taken just now, by somebody else. The rest of your choice is still
            free.
          </Note>
        </InSight>
      )}
      {state.kind === 'refused' && (
        <Refusal
          problem={state.problem}
          choice={state.choice}
          picked={picked}
          known={known}
          onHoldPicked={() => ask(choiceOf(picked))}
          onHold={ask}
          onTake={(seatIds) => {
            dismiss();
            setPicked((before) => withAlternative(before, seatIds, rows));
          }}
          onArea={(number, quantity) => {
            dismiss();
            setArea(number, quantity);
          }}
          timeZone={event.timeZone}
          city={event.venue.city}
        />
      )}
      <HoldStatus state={state} onStop={dismiss} onAgain={() => asked && ask(asked)} />
    </>
  );

  return (
    <PlacesFrame
      event={event}
      known={known}
      live={live}
      isPaused={props.isPaused}
      isLive={why === null || why === 'sold_out'}
      needRows={needRows}
      picked={picked}
      mine={props.mine}
      lost={lost}
      problem={state.kind === 'refused' ? state.problem : null}
      section={openSection}
      onSection={onSection}
      stepFree={wish.stepFree}
      onStepFree={(stepFree) => setWish({ ...wish, stepFree })}
      onToggleSeat={why === null ? onToggleSeat : undefined}
      onArea={why === null ? onArea : undefined}
    >
      {why !== null ? (
        <SalePanel
          why={why}
          event={event}
          opensAt={live.sale.opensAt}
          serverNow={live.asOf}
          instead={props.instead}
          onOpen={() => void props.refresh()}
        />
      ) : isChoosing ? (
        <PickedPanel
          places={places}
          currency={event.currency}
          placesMax={placesMax}
          openArea={
            openSection?.kind === 'general' && openCategory
              ? {
                  section: openSection,
                  priceMinor: openCategory.priceMinor,
                  left: openLive?.free ?? 0,
                  quantity: picked.areas.get(openSection.number) ?? 0,
                }
              : null
          }
          isBusy={isBusy}
          onRemove={onToggleSeat}
          onArea={onArea}
          onHold={() => ask(choiceOf(picked))}
          onBest={() => {
            dismiss();
            setPicked(() => NOTHING_PICKED);
            onSection(null);
          }}
        >
          {after}
        </PickedPanel>
      ) : (
        <BestPanel
          wish={wish}
          onWish={(changed) => {
            if (state.kind === 'holding') return;
            if (state.kind !== 'idle') dismiss();
            setWish(changed);
          }}
          prices={prices}
          ceilingMinor={ceilingMinor}
          currency={event.currency}
          placesMax={placesMax}
          hasSeats={plan.sections.some((candidate) => candidate.kind === 'seated')}
          isBusy={isBusy}
          onHold={() => ask(bestChoice(wish, ceilingMinor))}
          minutes={HOLD_SECONDS / 60}
        >
          {after}
        </BestPanel>
      )}
    </PlacesFrame>
  );
}
