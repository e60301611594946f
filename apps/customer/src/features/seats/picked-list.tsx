import type { PlaceView } from '@onsale/schemas';
import { CategoryChip, Icon, Plate, Stepper, formatMoney } from '@onsale/ui';

/** The picked seats one by one, and the sections where people stand with their number. */
export function PickedList(props: {
  places: readonly PlaceView[];
  currency: string;
  placesMax: number;
  onRemove: (seatId: string) => void;
  onArea: (section: number, quantity: number) => void;
}) {
  const { places, currency } = props;
  const areas = Map.groupBy(
    places.filter((place) => place.seatId === null),
    (place) => place.section,
  );
  return (
    <ul className="picked" aria-label="What you chose">
      {places.map(
        (place) =>
          place.seatId !== null && (
            <li key={place.seatId}>
              <CategoryChip letter={place.letter} />
              <Plate section={place.sectionName} row={place.row} seats={place.seat} tone="lamp" />
              <span className="grow" />
              <b className="num">{formatMoney(place.priceMinor, currency)}</b>
              <button
                type="button"
                className="x"
                aria-label={`Leave out ${place.sectionName}, row ${place.row}, seat ${place.seat}`}
                onClick={() => props.onRemove(place.seatId!)}
              >
                <Icon name="x" size={18} />
              </button>
            </li>
          ),
      )}
      {[...areas].map(([section, group]) => (
        <li key={`area ${section}`}>
          <CategoryChip letter={group[0]!.letter} />
          <span className="grow col">
            <b className="small">{group[0]!.sectionName}</b>
            <span className="micro t2">{formatMoney(group[0]!.priceMinor, currency)} each</span>
          </span>
          <Stepper
            label={`Places in ${group[0]!.sectionName}`}
            value={group.length}
            min={0}
            max={group.length + Math.max(0, props.placesMax - places.length)}
            onChange={(quantity) => props.onArea(section, quantity)}
          />
        </li>
      ))}
    </ul>
  );
}
