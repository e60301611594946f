import { Autocomplete } from '@mantine/core';
import { Icon } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { shop } from '../../shop.ts';
import type { SearchParams } from './search-params.ts';

type Fields = { what: string; where: string; from: string; to: string };

const fieldsOf = (params: SearchParams): Fields => ({
  what: params.what ?? '',
  where: params.where ?? '',
  from: params.from ?? '',
  to: params.to ?? '',
});

/** What, where and when. On a phone the last two unfold below. */
export function FindBar({ params, onFind }: { params: SearchParams; onFind: (found: Fields) => void }) {
  const [fields, setFields] = useState(fieldsOf(params));
  const [unfolded, setUnfolded] = useState(Boolean(params.where || params.from || params.to));
  const places = useQuery({ ...shop.events.places.queryOptions(), staleTime: 5 * 60_000 });
  const address = JSON.stringify(fieldsOf(params));
  // Back and forward change the address without a new page.
  useEffect(() => setFields(fieldsOf(params)), [address]);

  const change = (changed: Partial<Fields>) => setFields({ ...fields, ...changed });
  const find = (event: FormEvent) => {
    event.preventDefault();
    const inOrder = fields.from && fields.to && fields.from > fields.to;
    onFind(inOrder ? { ...fields, from: fields.to, to: fields.from } : fields);
  };

  return (
    <form className="find" role="search" aria-label="Events" onSubmit={find} data-unfolded={unfolded}>
      <label className="cell">
        <b>What</b>
        <input
          type="search"
          name="what"
          placeholder="Artist, team, show"
          value={fields.what}
          maxLength={120}
          enterKeyHint="search"
          onChange={(event) => change({ what: event.currentTarget.value })}
        />
      </label>
      <div className="cell folds">
        <label htmlFor="find-where">
          <b>Where</b>
        </label>
        <Autocomplete
          id="find-where"
          variant="unstyled"
          placeholder="City or venue"
          data={[...new Set(places.data?.map((place) => place.city) ?? [])]}
          limit={8}
          maxLength={80}
          value={fields.where}
          onChange={(where) => change({ where })}
        />
      </div>
      <fieldset className="cell folds when">
        <legend>
          <b>When</b>
        </legend>
        <div className="row g2">
          <input
            type="date"
            aria-label="From day"
            data-empty={fields.from === ''}
            value={fields.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <span className="t3">to</span>
          <input
            type="date"
            aria-label="To day"
            data-empty={fields.to === ''}
            value={fields.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </div>
      </fieldset>
      <button
        type="button"
        className="btn ghost s unfold only-s"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <Icon name="sliders" size={18} />
        Where and when
      </button>
      <button type="submit" className="btn go" aria-label="Search">
        <Icon name="search" />
        <span className="only-l">Search</span>
      </button>
    </form>
  );
}
