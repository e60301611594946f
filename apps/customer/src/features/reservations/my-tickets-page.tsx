import type { ReservationListing, ReservationView } from '@onsale/schemas';
import { Note, Seg, StateEmpty, StateError, StateLoading } from '@onsale/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { BusyButton } from '../../shell/busy-button.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { shop } from '../../shop.ts';
import { GiveBackDialog } from './give-back-dialog.tsx';
import { moneyWords } from './money-words.ts';
import { TicketStub } from './ticket-stub.tsx';
import './reservations.css';

type Show = 'coming' | 'past';

export function MyTicketsPage({
  show,
  onShow,
  isGuest,
}: {
  show: Show;
  onShow: (show: Show) => void;
  isGuest: boolean;
}) {
  const list = useInfiniteQuery(
    shop.reservations.list.infiniteQueryOptions(
      { show },
      { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
    ),
  );
  const [givingBack, setGivingBack] = useState<ReservationListing | null>(null);
  const [givenBack, setGivenBack] = useState<ReservationView | null>(null);
  const last = list.data?.pages.at(-1);
  const reservations = heldFirst(list.data?.pages.flatMap((page) => page.reservations) ?? []);
  const counts = last?.counts;
  const label = (word: string, count: number | undefined) =>
    count === undefined ? word : `${word} ${count}`;

  return (
    <div className="wrap mytickets">
      <div className="head row between wrapx">
        <PageTitle>My tickets</PageTitle>
        <Seg
          label="Which tickets"
          value={show}
          onChange={onShow}
          options={[
            { value: 'coming', label: label('Coming', counts?.coming) },
            { value: 'past', label: label('Past', counts?.past) },
          ]}
        />
      </div>
      {isGuest && reservations.length > 0 && (
        <p className="small t2 guestline">
          These are the ones of this browser.{' '}
          <Link to="/account" className="strong">
            Sign in
          </Link>{' '}
          to take them with you and to see those of your account.
        </p>
      )}
      {givenBack && (
        <Note tone="good" icon="check" role="status" className="givenback">
          <b>Given back: {givenBack.event.name}.</b> {moneyWords(givenBack)}
        </Note>
      )}
      {list.isPending && <StateLoading label="Loading your tickets" shape="list" count={3} />}
      {list.isError && !list.data && (
        <StateError
          title="Your tickets could not be loaded"
          actions={
            <button type="button" className="btn s" onClick={() => void list.refetch()}>
              Try again
            </button>
          }
        >
          They are safe. The shop did not answer just now.
        </StateError>
      )}
      {list.data && reservations.length === 0 && <Nothing show={show} isGuest={isGuest} />}
      {reservations.map((reservation) => (
        <TicketStub
          key={reservation.id}
          reservation={reservation}
          serverNow={last!.serverNow}
          onGiveBack={() => setGivingBack(reservation)}
        />
      ))}
      {list.hasNextPage && (
        <BusyButton
          className="btn quiet"
          busy={list.isFetchingNextPage}
          busyWords="Loading…"
          onClick={() => void list.fetchNextPage()}
        >
          Show more
        </BusyButton>
      )}
      {givingBack && (
        <GiveBackDialog
          ids={{ eventId: givingBack.eventId, reservationId: givingBack.id }}
          isOpen
          onClose={(after) => {
            setGivingBack(null);
            if (after) setGivenBack(after);
          }}
        />
      )}
    </div>
  );
}

function Nothing({ show, isGuest }: { show: Show; isGuest: boolean }) {
  return (
    <StateEmpty
      title={show === 'coming' ? 'No tickets yet' : 'Nothing past yet'}
      actions={
        <>
          <Link className="btn s" to="/">
            Find events
          </Link>
          {isGuest && (
            <Link className="btn quiet s" to="/account">
              Sign in
            </Link>
          )}
        </>
      }
    >
      {show === 'coming'
        ? isGuest
          ? 'What you buy in this browser will be here. If you bought with an account, sign in to see it.'
          : 'What you buy will be here, with the code for the door.'
        : 'Events that you went to, and tickets that you gave back, will be here.'}
    </StateEmpty>
  );
}

/** What runs out comes first. */
function heldFirst(reservations: readonly ReservationListing[]): ReservationListing[] {
  const isHeld = (reservation: ReservationListing) => (reservation.state === 'pending' ? 0 : 1);
  return [...reservations].sort((a, b) => isHeld(a) - isHeld(b));
}
