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

const DAYS_AHEAD = 21;

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
      <FilterChips params={params} onChange={onChange} />
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

/** What opens the page comes from the same search as the list: the nearest events, and those some weeks ahead. */
function useComingUp() {
  const [now] = useState(() => Date.now());
  const later = new Date(now + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const near = useQuery({ ...shop.events.search.queryOptions({ limit: 50 }), staleTime: 60_000 });
  const ahead = useQuery({
    ...shop.events.search.queryOptions({ limit: 50, from: later }),
    staleTime: 60_000,
  });
  return useMemo(() => {
    const events = [...(near.data?.events ?? []), ...(ahead.data?.events ?? [])];
    const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
    // Wait for both, or the picture at the top would change under the reader's eyes.
    const settled = !near.isPending && !ahead.isPending;
    const headline = settled ? pickHeadline(distinct, now) : null;
    return {
      headline,
      soon: soonOnSale(distinct, now, 4)
        .filter((event) => event.id !== headline?.id)
        .slice(0, 3),
    };
  }, [near.data, ahead.data, near.isPending, ahead.isPending, now]);
}
