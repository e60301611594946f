import type { EventListing } from '@onsale/schemas';
import { StateError, StateLoading } from '@onsale/ui';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { shop } from '../../shop.ts';
import { BusyButton } from '../../shell/busy-button.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { countWords } from './count-words.ts';
import { DayList } from './day-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FindBar } from './find-bar.tsx';
import { Headline } from './headline.tsx';
import { NothingFound } from './nothing-found.tsx';
import { pickHeadline, soonOnSale } from './pick-headline.ts';
import { Promises } from './promises.tsx';
import { isSearching, searchInputOf } from './search-params.ts';
import type { SearchParams } from './search-params.ts';
import { SoonOnSale } from './soon-on-sale.tsx';
import './search.css';

export function SearchPage({
  params,
  onChange,
}: {
  params: SearchParams;
  onChange: (changed: Partial<SearchParams>) => void;
}) {
  const found = useInfiniteQuery({
    ...shop.events.search.infiniteQueryOptions(searchInputOf(params), {
      getNextPageParam: (page) => page.nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const events = found.data?.pages.flatMap((page) => page.events) ?? [];
  const first = found.data?.pages[0];
  const { headline, soon } = useComingUp();

  return (
    <div className="wrap searchpage">
      <PageTitle hidden title={params.what ? `Events for “${params.what}”` : 'Events'}>
        Find events
      </PageTitle>
      {headline && !isSearching(params) && <Headline event={headline} />}
      <FindBar
        params={params}
        onFind={(fields) =>
          onChange({
            what: fields.what.trim() || undefined,
            where: fields.where.trim() || undefined,
            from: fields.from || undefined,
            to: fields.to || undefined,
          })
        }
      />
      <FilterChips params={params} currency={onlyCurrency(events)} onChange={onChange} />
      <div className="cols">
        <div aria-busy={found.isPlaceholderData}>
          {first && events.length > 0 && (
            <h2 className="d-m found" aria-live="polite">
              {countWords(first.count, params)}
            </h2>
          )}
          {found.isPending && <StateLoading label="Loading events" shape="list" count={5} />}
          {found.isError && events.length === 0 && (
            <StateError
              title="The events could not be loaded"
              actions={
                <button type="button" className="btn s" onClick={() => void found.refetch()}>
                  Try again
                </button>
              }
            >
              What you searched for is still in the fields above.
            </StateError>
          )}
          {first && events.length === 0 && <NothingFound params={params} didYouMean={first.didYouMean} />}
          <DayList events={events} />
          {found.hasNextPage && (
            <BusyButton
              className="btn quiet more"
              busy={found.isFetchingNextPage}
              busyWords="Loading…"
              onClick={() => void found.fetchNextPage()}
            >
              Show more events
            </BusyButton>
          )}
          {found.isFetchNextPageError && (
            <p className="small bad" role="alert">
              The next events could not be loaded. Try again.
            </p>
          )}
        </div>
        <aside className="side">
          <SoonOnSale events={soon} />
          <Promises />
        </aside>
      </div>
    </div>
  );
}

function onlyCurrency(events: readonly EventListing[]): string | null {
  const currencies = new Set(events.map((event) => event.currency));
  return currencies.size === 1 ? [...currencies][0]! : null;
}

/** What opens the page: the largest sale that is still to open, else the largest event in the list; and the next openings. */
function useComingUp() {
  const [now] = useState(() => Date.now());
  const opening = useQuery({
    ...shop.events.search.queryOptions({ notYetOnSale: true, limit: 50 }),
    staleTime: 60_000,
  });
  const near = useQuery({ ...shop.events.search.queryOptions({ limit: 50 }), staleTime: 60_000 });
  return useMemo(() => {
    const toOpen = opening.data?.events ?? [];
    // Wait for both, or the picture at the top would change under the reader's eyes.
    const settled = !near.isPending && !opening.isPending;
    const headline = settled ? pickHeadline([...toOpen, ...(near.data?.events ?? [])], now) : null;
    return {
      headline,
      soon: soonOnSale(toOpen, now, 4)
        .filter((event) => event.id !== headline?.id)
        .slice(0, 3),
    };
  }, [near.data, opening.data, near.isPending, opening.isPending, now]);
}
