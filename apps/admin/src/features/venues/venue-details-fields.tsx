import { useMemo } from 'react';
import { TextField } from '../../fields/field.tsx';
import type { FieldErrors } from '../../fields/field-errors.ts';
import { SearchChoiceField } from '../../fields/search-choice-field.tsx';
import { timeZones } from '../../time/venue-time.ts';
import { countries, zonesOf } from './countries.ts';
import type { DetailsDraft } from './venue-details.ts';

type Props = { draft: DetailsDraft; errors: FieldErrors; change: (parts: Partial<DetailsDraft>) => void };

export function VenueDetailsFields({ draft, errors, change }: Props) {
  const zones = useMemo(
    () => timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [],
  );
  const lands = useMemo(() => countries(), []);
  return (
    <section className="blk">
      <h2 className="h">The venue</h2>
      <div className="fields">
        <TextField
          wide
          label="Name"
          value={draft.name}
          onChange={(name) => change({ name })}
          error={errors['name']}
        />
        <TextField
          label="City"
          value={draft.city}
          onChange={(city) => change({ city })}
          error={errors['city']}
        />
        <SearchChoiceField
          label="Country"
          placeholder="Choose"
          value={draft.country || null}
          options={lands}
          onChange={(country) => change({ country, ...zoneIn(country, draft) })}
          error={errors['country'] && 'Which country is it in?'}
        />
        <TextField
          wide
          label="Address (optional)"
          value={draft.address}
          onChange={(address) => change({ address })}
          error={errors['address']}
        />
        <SearchChoiceField
          wide
          label="Time zone"
          placeholder="Choose"
          value={draft.timeZone || null}
          options={zones}
          onChange={(timeZone) => change({ timeZone })}
          error={errors['timeZone'] && 'Which clock does the venue go by?'}
          hint="Every time that buyers read is on this clock"
        />
      </div>
    </section>
  );
}

/**
 * A venue's clock is its country's. Where a country has several, only the city can tell: then it is asked for, since a
 * wrong clock on every ticket would be worse than one more choice.
 */
function zoneIn(country: string, { city, timeZone }: DetailsDraft): { timeZone?: string } {
  const zones = zonesOf(country);
  if (zones.length === 0 || zones.includes(timeZone)) return {};
  const named = zones.find((zone) => zone.endsWith(`/${city.trim().replaceAll(' ', '_')}`));
  return { timeZone: named ?? (zones.length === 1 ? zones[0]! : '') };
}
