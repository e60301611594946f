import { memo } from 'react';
import type { PlanSection, SectionAvailability } from '@onsale/schemas';
import { hueOf } from '../marks/hue.ts';
import { describeSeat, seatCategory, seatStanding } from '../map/describe-place.ts';
import type { SeatStanding } from '../map/describe-place.ts';
import type { MapCategory, PlacesProps } from '../map/map-props.ts';
import { seatGeometry, seatIdOf } from '../map/seat-geometry.ts';
import type { RowSpan, SeatGeometry } from '../map/seat-geometry.ts';

export type RowListProps = Omit<PlacesProps, 'onNeedRows'> & { section: number };

type SeatLine = {
  seat: number;
  seatId: string;
  category: MapCategory | null;
  standing: SeatStanding;
  isDim: boolean;
};

/** The rows and seats of one section. Seats that can be taken, or are yours, are buttons; the others only keep their place. */
export function RowList(props: RowListProps) {
  const rows = props.rows.get(props.section);
  const section = props.plan.sections.find((each) => each.number === props.section);
  if (!rows || !section) return null;
  const geometry = seatGeometry(rows);
  const availability = props.availability.get(props.section);
  const categoryOf = new Map(props.categories.map((category) => [category.number, category]));
  return (
    <ol className="row-list" aria-label={`Rows of ${section.name}`}>
      {geometry.rows.map((row) => (
        <Row
          key={row.start}
          row={row}
          seats={seatsOf(row, geometry, availability, categoryOf, props)}
          geometry={geometry}
          section={section}
          onToggleSeat={props.onToggleSeat}
        />
      ))}
    </ol>
  );
}

function seatsOf(
  row: RowSpan,
  geometry: SeatGeometry,
  availability: SectionAvailability | undefined,
  categoryOf: ReadonlyMap<number, MapCategory>,
  props: RowListProps,
): SeatLine[] {
  const lines: SeatLine[] = [];
  for (let seat = row.start; seat < row.end; seat++) {
    const place = geometry.places[seat]!;
    const seatId = seatIdOf(geometry, seat);
    const category = seatCategory(place, availability, categoryOf);
    const isShown =
      !props.shownCategories ||
      props.shownCategories.size === 0 ||
      (category !== null && props.shownCategories.has(category.number));
    const isStepFree = !props.stepFreeOnly || geometry.kinds[seat] !== 'standard';
    const standing = seatStanding(seatId, place, {
      availability,
      selected: props.selected,
      mine: props.mine,
      lost: props.lost,
    });
    lines.push({ seat, seatId, category, standing, isDim: !(isShown && isStepFree) });
  }
  return lines;
}

type RowProps = {
  row: RowSpan;
  seats: SeatLine[];
  geometry: SeatGeometry;
  section: PlanSection;
  onToggleSeat: ((seatId: string) => void) | undefined;
};

/** Rows that look the same are not drawn again: a section may have fifty. */
const Row = memo(
  function Row({ row, seats, geometry, section, onToggleSeat }: RowProps) {
    const free = seats.filter((line) => line.standing === 'free' && !line.isDim).length;
    return (
      <li>
        <span className="row-name">
          <span className="sr">Row </span>
          <b>{row.label}</b>
          <span className="sr">{`, ${free} free`}</span>
        </span>
        <span className="seats">
          {seats.map((line) => (
            <Seat
              key={line.seatId}
              line={line}
              geometry={geometry}
              section={section}
              onToggleSeat={onToggleSeat}
            />
          ))}
        </span>
      </li>
    );
  },
  (before, after) =>
    before.geometry === after.geometry &&
    before.row === after.row &&
    before.onToggleSeat === after.onToggleSeat &&
    before.seats.every((line, index) => {
      const other = after.seats[index];
      return (
        other &&
        line.standing === other.standing &&
        line.isDim === other.isDim &&
        line.category === other.category
      );
    }),
);

function Seat({
  line,
  geometry,
  section,
  onToggleSeat,
}: { line: SeatLine } & Pick<RowProps, 'geometry' | 'section' | 'onToggleSeat'>) {
  const { seat, seatId, category, standing, isDim } = line;
  const kind = geometry.kinds[seat]!;
  const isOffered = standing === 'free' || standing === 'mine';
  const look = [
    'seat',
    standing === 'free' && category ? hueOf(category.letter) : standing,
    kind === 'wheelchair' ? 'square' : '',
    isDim ? 'dim' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const words =
    kind === 'companion' && standing === 'free' ? `${geometry.labels[seat]}+` : geometry.labels[seat];
  const name = describeSeat(section, geometry, seat, category, standing);
  if (isOffered && onToggleSeat) {
    return (
      <button
        type="button"
        className={look}
        aria-pressed={standing === 'mine'}
        aria-label={name}
        title={name}
        onClick={() => onToggleSeat(seatId)}
      >
        {words}
      </button>
    );
  }
  return (
    <span className={look} title={name} aria-hidden={!isOffered || undefined}>
      {words}
    </span>
  );
}
