import { EventType } from '@onsale/schemas';
import { Chip, eventTypeWord } from '@onsale/ui';
import { kindsOf } from './search-params.ts';
import type { SearchParams } from './search-params.ts';

const CEILINGS = [20, 40, 60, 100, 150];

/** Kinds, price and what is left. Each change is a new address, so Back undoes it. */
export function FilterChips({
  params,
  onChange,
}: {
  params: SearchParams;
  onChange: (changed: Partial<SearchParams>) => void;
}) {
  const kinds = kindsOf(params);
  const toggle = (kind: EventType) => {
    const next = kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind];
    onChange({ kind: next.length === 0 ? undefined : next.join(',') });
  };
  return (
    <div className="chips" role="group" aria-label="Filters">
      <Chip on={kinds.length === 0} onChange={() => onChange({ kind: undefined })}>
        Every kind
      </Chip>
      {EventType.options.map((kind) => (
        <Chip key={kind} on={kinds.includes(kind)} onChange={() => toggle(kind)}>
          {eventTypeWord(kind)}
        </Chip>
      ))}
      <select
        className={params.upto === undefined ? 'chip pick' : 'chip pick on'}
        aria-label="Price of a ticket, all fees in"
        value={params.upto ?? ''}
        onChange={(event) => {
          const value = event.currentTarget.value;
          onChange({ upto: value === '' ? undefined : Number(value) });
        }}
      >
        <option value="">Any price</option>
        {[...new Set([...CEILINGS, ...(params.upto === undefined ? [] : [params.upto])])]
          .sort((a, b) => a - b)
          .map((ceiling) => (
            <option key={ceiling} value={ceiling}>
              Up to {ceiling}
            </option>
          ))}
      </select>
      <Chip on={params.left === 'any'} onChange={(on) => onChange({ left: on ? 'any' : undefined })}>
        Hide sold out
      </Chip>
    </div>
  );
}
