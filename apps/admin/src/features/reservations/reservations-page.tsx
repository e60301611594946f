import type { ReservationState } from '@onsale/schemas';
import { Chip, StateEmpty } from '@onsale/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchField } from '../../fields/search-field.tsx';
import { office } from '../../office.ts';
import { useEvent } from '../../shell/event-frame.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Late, Shape } from '../../shell/loaded.tsx';
import { RESERVATION_STATES } from '../../story/reservation-state.ts';
import { ReservationsTable } from './reservations-table.tsx';
import './reservations.css';

const SHOWN: ReservationState[] = ['paid', 'pending', 'cancelled', 'expired'];

export function ReservationsPage() {
  const event = useEvent();
  const { state, text = '' } = useSearch({ from: '/office/events/$eventId/reservations' });
  const navigate = useNavigate({ from: '/events/$eventId/reservations' });
  const list = useInfiniteQuery(
    office.reservations.list.infiniteQueryOptions(
      { eventId: event.id, states: state ? [state] : [], text },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: 10_000,
      },
    ),
  );
  const reservations = list.data?.pages.flatMap((page) => page.reservations) ?? [];
  const fresh = list.data && !list.isPlaceholderData;

  return (
    <>
      <div className="filters">
        <SearchField
          label="Name, e-mail or reference"
          value={text}
          onChange={(typed) =>
            void navigate({ search: (before) => ({ ...before, text: typed || undefined }), replace: true })
          }
        />
        {SHOWN.map((each) => (
          <Chip
            key={each}
            on={state === each}
            onChange={(on) =>
              void navigate({ search: (before) => ({ ...before, state: on ? each : undefined }) })
            }
          >
            {RESERVATION_STATES[each].words}
          </Chip>
        ))}
      </div>
      {reservations.length > 0 && <ReservationsTable reservations={reservations} event={event} />}
      {fresh && reservations.length === 0 && (
        <div className="dm">
          <StateEmpty title={text || state ? 'No reservation fits that' : 'Nobody has held a place yet'}>
            {text || state
              ? 'Take a filter away, or look for another word.'
              : 'As soon as somebody does, it stands here.'}
          </StateEmpty>
        </div>
      )}
      {list.hasNextPage && (
        <div className="foot">
          <button
            type="button"
            className="btn quiet s"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? 'Loading…' : 'Show more reservations'}
          </button>
        </div>
      )}
      {!list.data && list.error && <Failure error={list.error} reset={() => void list.refetch()} />}
      {!list.data && !list.error && (
        <Late>
          <Shape rows={8} />
        </Late>
      )}
    </>
  );
}
