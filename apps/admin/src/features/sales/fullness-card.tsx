import type { EventAdminView, SectionAvailability } from '@onsale/schemas';
import { SeatMap, Seg } from '@onsale/ui';
import { useState } from 'react';
import { client } from '../../office.ts';
import { useEventAvailability } from '../../plan/use-event-availability.ts';
import { useRows } from '../../plan/use-rows.ts';
import { clockNow } from '../../time/clock-words.ts';

const MODES = [
  { value: 'state', label: 'State' },
  { value: 'price', label: 'Price' },
] as const;
const NOTHING: ReadonlySet<string> = new Set();
const EMPTY = new Map<number, SectionAvailability>();

/** The plan as it fills, three seconds behind the truth at most. */
export function FullnessCard({ event }: { event: EventAdminView }) {
  const [mode, setMode] = useState<'state' | 'price'>('state');
  const { rows, need } = useRows(event.plan.planId, (sections) =>
    client.events.rows.query({ eventId: event.id, sections }),
  );
  const { data, isError } = useEventAvailability(event.id);
  return (
    <section className="card" aria-label="How full">
      <div className="ch">
        <h2>How full</h2>
        {mode === 'state' && (
          <span className="row g2 micro t2 only-l ramp">
            empty
            <i />
            full
          </span>
        )}
        <Seg label="What the plan shows" value={mode} options={MODES} onChange={setMode} />
      </div>
      <SeatMap
        className="live-map"
        plan={event.plan}
        rows={rows}
        onNeedRows={need}
        availability={data?.sections ?? EMPTY}
        categories={event.categories}
        mode={mode}
        selected={NOTHING}
        label={`How full ${event.name} is`}
      />
      {isError && (
        <p className="micro t2 paused" role="status">
          Live paused{data ? `, counts as of ${clockNow(new Date(data.asOf))}` : ''}. We keep trying.
        </p>
      )}
    </section>
  );
}
