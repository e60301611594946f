import { TextField } from '../../../fields/field.tsx';
import { figure } from '../../../story/counts.ts';
import type { EventEditor } from './use-event-editor.ts';

/** How many each standing or free-seating section takes at this event. */
export function AreaCapacities({ editor }: { editor: EventEditor }) {
  const { draft, stored, errors, change } = editor;
  const areas = stored.plan.sections.filter(({ kind }) => kind === 'general');
  if (areas.length === 0) return null;
  return (
    <section className="blk">
      <h2 className="h">Without numbered seats</h2>
      <div className="col g3">
        {areas.map(({ number, name, capacity }) => (
          <TextField
            key={number}
            label={`${name} takes`}
            inputMode="numeric"
            value={draft.areaCapacities[number] ?? String(capacity)}
            onChange={(typed) => change({ areaCapacities: { ...draft.areaCapacities, [number]: typed } })}
            error={errors[`areaCapacities.${number}`]}
            hint={`The plan says ${figure(capacity)}`}
          />
        ))}
      </div>
    </section>
  );
}
