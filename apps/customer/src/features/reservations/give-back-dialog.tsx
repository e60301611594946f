import { Modal } from '@mantine/core';
import { newId, problemOf } from '@onsale/client';
import type { ReservationView } from '@onsale/schemas';
import { Note, StateLoading, formatMoney, problemWords, sentenceWhen } from '@onsale/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { countPlaces } from '../../places/count-places.ts';
import { PlacePlates } from '../../places/place-plates.tsx';
import { BusyButton } from '../../shell/busy-button.tsx';
import { shop, shopClient } from '../../shop.ts';
import { cardWords } from './card-words.ts';

type Ids = { eventId: string; reservationId: string };

/** What happens to the money, line by line, before the red button. */
export function GiveBackDialog({
  ids,
  isOpen,
  onClose,
}: {
  ids: Ids;
  isOpen: boolean;
  onClose: (after?: ReservationView) => void;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={() => onClose()}
      title="Give back"
      size={460}
      padding={0}
      classNames={{ header: 'gb-head', title: 'd-s' }}
      // A dialog's head is no second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {isOpen && <GiveBack ids={ids} onClose={onClose} />}
    </Modal>
  );
}

function GiveBack({ ids, onClose }: { ids: Ids; onClose: (after?: ReservationView) => void }) {
  const queryClient = useQueryClient();
  const reservation = useQuery({ ...shop.reservations.get.queryOptions(ids), staleTime: 0 });
  const token = useRef(newId());
  const giveBack = useMutation({
    mutationFn: (expectedBackMinor: number) =>
      shopClient.reservations.cancel.mutate({ ...ids, token: token.current, expectedBackMinor }),
    onSuccess(after) {
      queryClient.setQueryData(shop.reservations.get.queryKey(ids), after);
      void queryClient.invalidateQueries(shop.reservations.list.pathFilter());
      onClose(after);
    },
    onError(error) {
      if (!problemOf(error)) return;
      token.current = newId();
      // The sum may have changed meanwhile: show the one that is true now.
      void reservation.refetch();
    },
  });

  if (reservation.isError)
    return (
      <div className="gb-part">
        <Note tone="bad" icon="alert" role="alert">
          <b>What you would get back could not be worked out.</b> Nothing was given back.{' '}
          <button type="button" className="linklike strong" onClick={() => void reservation.refetch()}>
            Try again
          </button>
        </Note>
      </div>
    );
  if (!reservation.data)
    return (
      <div className="gb-part">
        <StateLoading label="Working out what you get back" shape="lines" count={4} />
      </div>
    );

  const { event, places, currency, giveBack: preview, payment } = reservation.data;
  const count = countPlaces(places);
  const money = (minor: number) => formatMoney(minor, currency);
  const keepShare = preview.paidMinor > 0 ? Math.round((100 * preview.keptMinor) / preview.paidMinor) : 0;
  const until = preview.until && sentenceWhen(preview.until, event.timeZone, event.venue.city);

  if (!preview.possible) {
    const words = problemWords(
      { reason: 'cannot_give_back', why: preview.why ?? 'policy', until: preview.until },
      { timeZone: event.timeZone, city: event.venue.city },
    );
    return (
      <div className="gb-part">
        <b className="h">{words.title}</b>
        <p className="t2">{words.advice} Your tickets stay good.</p>
        <button type="button" className="btn quiet" onClick={() => onClose()}>
          Close
        </button>
      </div>
    );
  }

  return (
    <>
      <div className="gb-part">
        <p className="small t2">
          {event.name}, {sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}
        </p>
        <PlacePlates places={places} />
      </div>
      <div className="gb-sum">
        <b className="small">What happens to your money</b>
        <dl className="calc">
          <div>
            <dt>Paid for {count}</dt>
            <dd className="tab">{money(preview.paidMinor)}</dd>
          </div>
          <div>
            <dt>
              Organiser keeps{preview.keptMinor > 0 && `, ${keepShare} %`}
              {until && ` until ${until}`}
            </dt>
            <dd className="tab">{preview.keptMinor === 0 ? money(0) : `−${money(preview.keptMinor)}`}</dd>
          </div>
          <div className="tot">
            <dt className="h">You get back</dt>
            <dd className="num">{money(preview.backMinor)}</dd>
          </div>
        </dl>
        <p className="small t2">
          {preview.backMinor > 0 && `To ${cardWords(payment.method)}, in 3 to 5 working days. `}
          {places.length === 1 ? 'The place is' : 'The places are'} free for others at once, and your tickets
          no longer open the door.
        </p>
      </div>
      {giveBack.isError && (
        <div className="gb-part">
          <Note tone="bad" icon="alert" role="alert">
            <b>{problemWords(problemOf(giveBack.error)).title}.</b>{' '}
            {problemWords(problemOf(giveBack.error)).advice}
          </Note>
        </div>
      )}
      <div className="gb-part row g2 wrapx">
        <BusyButton
          className="btn danger full grow"
          busy={giveBack.isPending}
          busyWords="Giving back…"
          onClick={() => giveBack.mutate(preview.backMinor)}
        >
          Give back {count}, {money(preview.backMinor)} back
        </BusyButton>
        <button type="button" className="btn quiet" onClick={() => onClose()} data-autofocus>
          Keep {places.length === 1 ? 'it' : 'them'}
        </button>
      </div>
    </>
  );
}
