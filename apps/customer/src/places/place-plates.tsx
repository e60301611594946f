import type { PlaceView } from '@onsale/schemas';
import { Plate, platesOf } from '@onsale/ui';
import type { PlateTone } from '@onsale/ui';

/** Places as number plates, neighbours joined: "112 Row 9 Seats 11–12". */
export function PlacePlates({ places, tone }: { places: readonly PlaceView[]; tone?: PlateTone }) {
  return (
    <span className="row g2 wrapx plates">
      {platesOf(places).map((plate) => (
        <Plate
          key={`${plate.section} ${plate.row} ${plate.seats}`}
          section={plate.section}
          row={plate.row}
          seats={plate.seats}
          tone={tone}
        />
      ))}
    </span>
  );
}
