import type { Choice, Problem } from '@onsale/schemas';
import { Icon, problemWords } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { placeWord } from '../../places/count-places.ts';
import { InSight } from './in-sight.tsx';
import type { KnownPlaces, Picked } from './chosen-places.ts';
import { countPicked } from './chosen-places.ts';
import { categoryOf, splitSeatId } from './read-places.ts';
import { seatName } from './seat-words.ts';
import { SingleSeatRefusal } from './single-seat-refusal.tsx';

export type RefusalProps = {
  problem: Problem;
  choice: Choice;
  picked: Picked;
  known: KnownPlaces;
  timeZone: string;
  city: string;
  /** What remains of the pick is held. */
  onHoldPicked: () => void;
  onHold: (choice: Choice) => void;
  onTake: (seatIds: readonly string[]) => void;
  onArea: (section: number, quantity: number) => void;
};

/** What was refused, in numbers, and what can be done about it in one tap. */
export function Refusal(props: RefusalProps) {
  const { problem, choice, picked, known } = props;
  if (problem.reason === 'leaves_single_seat')
    return <SingleSeatRefusal problem={problem} picked={picked} known={known} onTake={props.onTake} />;
  const { title, advice } = problemWords(problem, {
    seatName: (seatId) => seatName(seatId, known),
    sectionName: (number) =>
      known.plan.sections.find((section) => section.number === number)?.name ?? 'This section',
    timeZone: props.timeZone,
    city: props.city,
  });
  return (
    <InSight className="refusal" role="alert">
      <b className="h">{title}</b>
      <p className="small t2">{adviceFor(problem, picked) ?? advice}</p>
      <div className="row g2 wrapx ways">{waysOn(props, choice)}</div>
    </InSight>
  );
}

function adviceFor(problem: Problem, picked: Picked): string | null {
  if (problem.reason !== 'seats_taken') return null;
  const left = countPicked(picked);
  return left === 0
    ? 'Another buyer was faster by a moment. You have not been charged.'
    : `You have not been charged. ${left === 1 ? 'Your other one is' : `Your other ${left} are`} still free.`;
}

function waysOn(
  { problem, picked, known, onHoldPicked, onHold, onArea }: RefusalProps,
  choice: Choice,
): ReactNode {
  const left = countPicked(picked);
  switch (problem.reason) {
    case 'seats_taken': {
      const wanted = left + problem.seatIds.length;
      return (
        <>
          {left > 0 && (
            <button type="button" className="btn lamp s" onClick={onHoldPicked}>
              Hold the other {left}
            </button>
          )}
          <button
            type="button"
            className="btn quiet s"
            onClick={() => onHold(best(wanted, dearestOf([...picked.seats, ...problem.seatIds], known)))}
          >
            {wanted > 1 ? `Find ${wanted} together` : 'Find the best one left'}
          </button>
        </>
      );
    }
    case 'area_full':
      return problem.left > 0 ? (
        <button type="button" className="btn s" onClick={() => onArea(problem.section, problem.left)}>
          Take {problem.left} {placeWord(problem.left, false)}
        </button>
      ) : null;
    case 'none_match':
      return choice.kind === 'best' ? (
        <>
          {choice.together && choice.quantity > 1 && (
            <button type="button" className="btn s" onClick={() => onHold({ ...choice, together: false })}>
              Split us up
            </button>
          )}
          {choice.priceMaxMinor != null && (
            <button
              type="button"
              className="btn quiet s"
              onClick={() => onHold({ ...choice, priceMaxMinor: null })}
            >
              At any price
            </button>
          )}
        </>
      ) : null;
    case 'too_many_holds':
      return (
        <Link className="btn s" to="/reservations">
          <Icon name="ticket" size={18} />
          Show what I hold
        </Link>
      );
    default:
      return null;
  }
}

function best(quantity: number, priceMaxMinor: number | null): Choice {
  return { kind: 'best', quantity, categories: [], priceMaxMinor, together: quantity > 1, stepFree: false };
}

/** Nobody who lost a seat is offered a dearer one than those they had chosen. */
function dearestOf(seatIds: readonly string[], known: KnownPlaces): number | null {
  const prices = seatIds.flatMap((seatId) => {
    const { section, place } = splitSeatId(seatId);
    const number = categoryOf(known.sections.get(section), place);
    return known.categories.find((category) => category.number === number)?.priceMinor ?? [];
  });
  return prices.length === 0 ? null : Math.max(...prices);
}
