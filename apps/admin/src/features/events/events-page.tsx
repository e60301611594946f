import { Chip, Icon, StateEmpty } from '@onsale/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { office } from '../../office.ts';
import { SearchField } from '../../fields/search-field.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Late, Shape } from '../../shell/loaded.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { useMayMake } from '../../shell/use-may-make.ts';
import { figure } from '../../story/counts.ts';
import { EventsTable } from './events-table.tsx';
import './events.css';

const SHOWS = ['coming', 'past', 'drafts'] as const;
const WORDS = { coming: 'Coming', past: 'Past', drafts: 'Drafts' };

export function EventsPage() {
  const { show = 'coming', text = '' } = useSearch({ from: '/office/events' });
  const navigate = useNavigate({ from: '/events' });
  const mayMake = useMayMake();
  const list = useInfiniteQuery(
    office.events.list.infiniteQueryOptions(
      { show, text },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: 15_000,
      },
    ),
  );
  const pages = list.data?.pages;
  const counts = pages?.[0]?.counts;
  const events = pages?.flatMap((page) => page.events) ?? [];

  return (
    <>
      <PageHead title="Events">
        {mayMake && (
          <Link to="/events/new" search={{}} className="btn s">
            <Icon name="plus" size={17} />
            New event
          </Link>
        )}
      </PageHead>
      <div className="filters">
        <SearchField
          label="Name or venue"
          value={text}
          onChange={(typed) =>
            void navigate({ search: (before) => ({ ...before, text: typed || undefined }), replace: true })
          }
        />
        {SHOWS.map((each) => (
          <Chip
            key={each}
            on={show === each}
            onChange={() => void navigate({ search: (before) => ({ ...before, show: each }) })}
          >
            {WORDS[each]}
            {counts && ` ${figure(counts[each])}`}
          </Chip>
        ))}
      </div>
      {pages && events.length > 0 && <EventsTable events={events} stale={list.isPlaceholderData} />}
      {pages && events.length === 0 && !list.isPlaceholderData && (
        <NoEvents show={show} text={text} mayMake={mayMake} />
      )}
      {list.hasNextPage && (
        <div className="foot">
          <button
            type="button"
            className="btn quiet s"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? 'Loading…' : 'Show more events'}
          </button>
        </div>
      )}
      {!pages && list.error && <Failure error={list.error} reset={() => void list.refetch()} />}
      {!pages && !list.error && (
        <Late>
          <Shape rows={8} />
        </Late>
      )}
    </>
  );
}

function NoEvents({ show, text, mayMake }: { show: (typeof SHOWS)[number]; text: string; mayMake: boolean }) {
  const fresh = (
    <Link to="/events/new" search={{}} className="btn s">
      Make an event
    </Link>
  );
  const all = (
    <Link to="/events" search={{ show }} className="btn quiet s">
      Show all of them
    </Link>
  );
  const title = text
    ? `No event by the name “${text}” here`
    : { coming: 'No events are coming', past: 'No event is over yet', drafts: 'No drafts' }[show];
  return (
    <div className="dm">
      <StateEmpty title={title} actions={text ? all : show === 'past' || !mayMake ? undefined : fresh}>
        {text
          ? 'Look among the others, or try fewer letters.'
          : mayMake
            ? 'What you make, and what others share with you, stands here.'
            : 'You will see the events that others share with you.'}
      </StateEmpty>
    </div>
  );
}
