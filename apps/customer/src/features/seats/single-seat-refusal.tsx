import type { Problem, SectionRows } from '@onsale/schemas';
import { SeatGlyph, seatRuns } from '@onsale/ui';
import type { SeatGlyphKind } from '@onsale/ui';
import { InSight } from './in-sight.tsx';
import type { KnownPlaces, Picked } from './chosen-places.ts';
import { categoryOf, seatNamed, seatState, splitSeatId } from './read-places.ts';

type LeavesSingleSeat = Extract<Problem, { reason: 'leaves_single_seat' }>;

const SHOWN_MAX = 9;

/** The row in miniature with the seat that would be left alone, and choices that leave none. */
export function SingleSeatRefusal(props: {
  problem: LeavesSingleSeat;
  picked: Picked;
  known: KnownPlaces;
  onTake: (seatIds: readonly string[]) => void;
}) {
  const { problem, picked, known } = props;
  const label = (seatId: string) => {
    const { section, place } = splitSeatId(seatId);
    return seatNamed(known.rows.get(section), place)?.label ?? '?';
  };
  const row = rowAround(problem.alone[0], picked, known);
  const chosenHere = row.filter((seat) => seat.kind === 'mine').map((seat) => seat.label);
  const alone = problem.alone.map(label);
  const subject =
    chosenHere.length === 0
      ? 'This choice'
      : `${chosenHere.length === 1 ? 'Seat' : 'Seats'} ${inWords(chosenHere)}`;
  return (
    <InSight className="refusal" role="alert">
      <b className="h">
        {subject} would leave {alone.length === 1 ? 'seat' : 'seats'} {inWords(alone)} on{' '}
        {alone.length === 1 ? 'its' : 'their'} own
      </b>
      <p className="small t2">
        A single seat between two parties is hard to sell, so rows are kept without gaps.
      </p>
      {row.length > 0 && (
        <div className="mini" aria-hidden="true">
          {row.map((seat) => (
            <span key={seat.seatId} className={problem.alone.includes(seat.seatId) ? 'hit' : undefined}>
              <SeatGlyph kind={seat.kind} letter={seat.letter} size={24} />
              {seat.label}
            </span>
          ))}
        </div>
      )}
      {problem.alternatives.length > 0 ? (
        <div className="row g2 wrapx">
          {problem.alternatives.slice(0, 3).map((alternative, index) => (
            <button
              key={alternative.join()}
              type="button"
              className={index === 0 ? 'btn s grow' : 'btn quiet s grow'}
              onClick={() => props.onTake(alternative)}
            >
              {alternative.length === 1
                ? `Take ${label(alternative[0]!)} instead`
                : `Take ${inWords(alternative.map(label))}`}
            </button>
          ))}
        </div>
      ) : (
        <p className="small">Move along the row, or choose another one.</p>
      )}
    </InSight>
  );
}

/** "13", "13 and 14", "13–16", "11, 13 and 14" */
function inWords(labels: readonly string[]): string {
  if (labels.length === 2) return labels.join(' and ');
  return seatRuns(labels).replace(/, (?=[^,]*$)/, ' and ');
}

type MiniSeat = { seatId: string; label: string; kind: SeatGlyphKind; letter: string };

function rowAround(seatId: string | undefined, picked: Picked, known: KnownPlaces): MiniSeat[] {
  if (!seatId) return [];
  const { section, place } = splitSeatId(seatId);
  const rows: SectionRows | undefined = known.rows.get(section);
  const at = seatNamed(rows, place);
  const row = at && rows?.rows[at.rowIndex];
  if (!at || !row) return [];
  const from = Math.max(0, Math.min(at.index - Math.floor(SHOWN_MAX / 2), row.seats.length - SHOWN_MAX));
  const live = known.sections.get(section);
  return row.seats.slice(from, from + SHOWN_MAX).map((seat) => {
    const id = `${section}-${seat.place}`;
    const number = categoryOf(live, seat.place);
    const letter = known.categories.find((category) => category.number === number)?.letter ?? 'A';
    return {
      seatId: id,
      label: seat.label,
      kind: picked.seats.has(id) ? 'mine' : (seatState(live, seat.place) ?? 'off'),
      letter,
    };
  });
}
