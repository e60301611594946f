import { Icon } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  const [shownFor, setShownFor] = useState(address);
  // Back and forward change the address without a new page.
  if (shownFor !== address) {
    setShownFor(address);
    setFields(fieldsOf(params));
  }

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
      <label className="cell folds">
        <b>Where</b>
        <input
          type="search"
          name="where"
          list="cities"
          placeholder="City or venue"
          autoComplete="off"
          value={fields.where}
          maxLength={80}
          enterKeyHint="search"
          onChange={(event) => change({ where: event.currentTarget.value })}
        />
        {/* The browser's own list: the page opens sooner without one of ours. */}
        <datalist id="cities">
          {[...new Set(places.data?.map((place) => place.city))].map((city) => (
            <option key={city}>{city}</option>
          ))}
        </datalist>
      </label>
      <div className="cell folds days" role="group" aria-labelledby="find-when">
        <b id="find-when">When</b>
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
      </div>
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
