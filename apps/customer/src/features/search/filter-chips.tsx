import { EventType } from '@onsale/schemas';
import { Chip, eventTypeWord, formatMoney, minorDigits } from '@onsale/ui';
import { kindsOf } from './search-params.ts';
import type { SearchParams } from './search-params.ts';

const CEILINGS = [20, 40, 60, 100, 150];

/** Kinds, price and what is left. Each change is a new address, so Back undoes it. */
export function FilterChips({
  params,
  currency,
  onChange,
}: {
  params: SearchParams;
  /** Of all events shown; null when they have several. */
  currency: string | null;
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
      <PriceCeiling ceiling={params.upto} currency={currency} onChange={(upto) => onChange({ upto })} />
      <Chip on={params.left === 'any'} onChange={(on) => onChange({ left: on ? 'any' : undefined })}>
        Hide sold out
      </Chip>
    </div>
  );
}

/** One amount says nothing about prices in several currencies: then a ceiling can only be taken away. */
function PriceCeiling({
  ceiling,
  currency,
  onChange,
}: {
  ceiling: number | undefined;
  currency: string | null;
  onChange: (ceiling: number | undefined) => void;
}) {
  // The address counts in hundreds of the smallest unit, which is no amount of yen.
  if (currency === null || minorDigits(currency) !== 2)
    return ceiling === undefined ? null : (
      <Chip on onChange={() => onChange(undefined)}>
        Up to {ceiling} in the event’s own currency
      </Chip>
    );
  const ceilings = new Set([...CEILINGS, ...(ceiling === undefined ? [] : [ceiling])]);
  return (
    <select
      className={ceiling === undefined ? 'chip pick' : 'chip pick on'}
      aria-label="Price of a ticket, all fees in"
      value={ceiling ?? ''}
      onChange={(event) => {
        const value = event.currentTarget.value;
        onChange(value === '' ? undefined : Number(value));
      }}
    >
      <option value="">Any price</option>
      {[...ceilings]
        .sort((a, b) => a - b)
        .map((amount) => (
          <option key={amount} value={amount}>
            Up to {formatMoney(amount * 100, currency)}
          </option>
        ))}
    </select>
  );
}
