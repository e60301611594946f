import { SEAT_STATE } from '@onsale/schemas';
import type { PlanView, SectionAvailability, SectionRows } from '@onsale/schemas';
import { SeatMap } from '@onsale/ui';
import { useMemo } from 'react';

const NOTHING: ReadonlySet<string> = new Set();

/** A plan as it is, with nobody in it. */
export function PlanPreview(props: {
  plan: PlanView;
  rows: ReadonlyMap<number, SectionRows>;
  onNeedRows: (sections: number[]) => void;
  label: string;
}) {
  const availability = useMemo(() => emptyHouse(props.plan), [props.plan]);
  return (
    <SeatMap
      className="plan-preview"
      plan={props.plan}
      rows={props.rows}
      onNeedRows={props.onNeedRows}
      availability={availability}
      categories={[]}
      mode="plan"
      selected={NOTHING}
      label={props.label}
    />
  );
}

function emptyHouse({ sections }: PlanView): ReadonlyMap<number, SectionAvailability> {
  return new Map(
    sections.map(({ number, kind, capacity }) => {
      const seated = kind === 'seated';
      return [
        number,
        {
          section: number,
          version: 0,
          capacity,
          free: capacity,
          held: 0,
          sold: 0,
          states: seated ? bytes(capacity, SEAT_STATE.free) : null,
          categories: bytes(seated ? capacity : 1, 0),
        },
      ];
    }),
  );
}

function bytes(length: number, value: number): string {
  return btoa(String.fromCharCode(value).repeat(length));
}
