import { HOLD_EXTENSION_SECONDS, HOLD_SECONDS } from '@onsale/schemas';
import type { AccountView, ReservationView } from '@onsale/schemas';
import { HoldTimer, Icon, Note, formatMoney } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { countPlaces, ticketWord } from '../../places/count-places.ts';
import { BusyButton } from '../../shell/busy-button.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { BuyerForm } from './buyer-form.tsx';
import { OrderStub } from './order-stub.tsx';
import { PaymentNote } from './payment-note.tsx';
import { useBuyer } from './use-buyer.ts';
import type { BuyerFields } from './use-buyer.ts';
import { usePay } from './use-pay.ts';
import './checkout.css';

export type CheckoutPageProps = {
  reservation: ReservationView;
  account: AccountView | null;
  /** The event's rule about giving back, in words, once it is known. */
  giveBack: string | null;
  /** The visitor came back from the pay page without paying. */
  hasLeft: boolean;
  extend: { run: () => Promise<unknown>; failed: string | null };
  giveUp: { run: () => void; isBusy: boolean; failed: string | null };
  onLapse: () => void;
  onPaid: (reservation: ReservationView) => void;
  /** Signing in or up in place, with what was typed so far. */
  renderSignIn: (typed: BuyerFields, onDone: () => void) => ReactNode;
};

export function CheckoutPage({ reservation, account, giveBack, ...props }: CheckoutPageProps) {
  const buyer = useBuyer(account);
  const { state, pay } = usePay(reservation, props.onPaid);
  const [isSigningIn, setSigningIn] = useState(false);

  const isAway = isSigningIn && account === null;

  const submit = () => {
    const checked = buyer.check();
    if (checked) return void pay(checked);
    requestAnimationFrame(() =>
      document.querySelector<HTMLInputElement>('.buyer [aria-invalid="true"]')?.focus(),
    );
  };

  const isFree = reservation.totalMinor === 0;
  const count = reservation.places.length;
  const payButton = (
    <>
      {isAway && <p className="small t2 why-not">Sign in first, or go on as a guest.</p>}
      <BusyButton
        className="btn lamp l block"
        busy={state.kind === 'opening'}
        busyWords={isFree ? 'Getting your tickets…' : 'Opening the payment page…'}
        disabled={isAway}
        onClick={submit}
      >
        {isFree
          ? `Get ${count} ${ticketWord(count)}`
          : `Pay ${formatMoney(reservation.totalMinor, reservation.currency)}`}
      </BusyButton>
    </>
  );

  return (
    <>
      <div className="timebar">
        <div className="wrap">
          <HoldTimer
            heldUntil={reservation.heldUntil ?? reservation.serverNow}
            serverNow={reservation.serverNow}
            totalSeconds={Math.max(HOLD_SECONDS, HOLD_EXTENSION_SECONDS)}
            extensionsLeft={reservation.extensionsLeft}
            onExtend={props.extend.run}
            onLapse={props.onLapse}
            onGiveBack={props.giveUp.run}
            what={`your ${countPlaces(reservation.places)}`}
          />
        </div>
      </div>
      <div className="wrap checkout-notes">
        <PaymentNote reservation={reservation} pay={state} hasLeft={props.hasLeft} />
        {[props.extend.failed, props.giveUp.failed].map(
          (failed) =>
            failed && (
              <Note key={failed} tone="bad" icon="alert" role="alert">
                {failed}
              </Note>
            ),
        )}
      </div>
      <div className="wrap checkout">
        <div>
          <Link className="backlink small" to="/events/$eventId" params={{ eventId: reservation.eventId }}>
            <Icon name="back" size={18} />
            Back to the plan, your {countPlaces(reservation.places)} {count === 1 ? 'stays' : 'stay'} held
          </Link>
          <PageTitle isFocused={props.hasLeft}>Your details</PageTitle>
          <section className="step">
            <span className="n num" aria-hidden="true">
              1
            </span>
            <div>
              <h2 className="d-s">Who is buying</h2>
              {account ? (
                <p className="small t2">
                  You are signed in as {account.email}. Your tickets will be under My tickets.
                </p>
              ) : isSigningIn ? (
                <p className="small t2">
                  Your {countPlaces(reservation.places)} {count === 1 ? 'stays' : 'stay'} held meanwhile.{' '}
                  <button type="button" className="linklike" onClick={() => setSigningIn(false)}>
                    Go on as a guest
                  </button>
                </p>
              ) : (
                <p className="small t2">
                  No account needed: your tickets come by mail and stay in this browser.{' '}
                  <button type="button" className="linklike" onClick={() => setSigningIn(true)}>
                    Sign in instead
                  </button>
                </p>
              )}
              {isAway ? (
                <div className="inline-account">
                  {props.renderSignIn(buyer.fields, () => setSigningIn(false))}
                </div>
              ) : (
                <BuyerForm
                  fields={buyer.fields}
                  faults={buyer.faults}
                  onChange={buyer.change}
                  onSubmit={submit}
                />
              )}
            </div>
          </section>
          {!isFree && (
            <section className="step">
              <span className="n num" aria-hidden="true">
                2
              </span>
              <div>
                <h2 className="d-s">How you pay</h2>
                <p className="row g3 how">
                  <Icon name="card" />
                  <span>
                    <b>By card,</b>{' '}
                    <span className="t2">typed in on the next page and never seen by us.</span>
                  </span>
                </p>
              </div>
            </section>
          )}
          <section className="step last">
            <span className="n num" aria-hidden="true">
              {isFree ? 2 : 3}
            </span>
            <div>
              <h2 className="d-s">If you cannot come</h2>
              {giveBack && <p className="t2">{giveBack}</p>}
              <p className="small">
                <BusyButton
                  className="linklike"
                  busy={props.giveUp.isBusy}
                  busyWords="Giving them back…"
                  onClick={props.giveUp.run}
                >
                  {count === 1 ? 'Give it back now' : 'Give them back now'}
                </BusyButton>{' '}
                <span className="t2">if you changed your mind. Nothing has been paid.</span>
              </p>
            </div>
          </section>
        </div>
        <aside aria-label="Your order">
          <OrderStub reservation={reservation}>
            <div className="only-l paybox">{payButton}</div>
          </OrderStub>
          <p className="small t2 safe">
            <Icon name="shield" className="good" />
            If the payment fails, your seats stay held until the time above runs out. You are never charged
            twice.
          </p>
        </aside>
      </div>
      <div className="paybar">{payButton}</div>
    </>
  );
}
