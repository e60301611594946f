import { Modal } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { HOLD_EXTENSION_SECONDS } from '@onsale/schemas';
import { countdown } from '../words/countdown.ts';
import { clockSkew, minuteToAnnounce, msLeft, OFFER_BELOW_MS, shareLeft } from './hold-clock.ts';

export type HoldTimerProps = {
  /** ISO instants, both by the server's clock. */
  heldUntil: string;
  serverNow: string;
  /** What the line's full width stands for. */
  totalSeconds: number;
  extensionsLeft: number;
  /** Asks for more time; the new `heldUntil` comes back through the props. */
  onExtend: () => void | Promise<unknown>;
  /** Called once per hold, when it has run out. */
  onLapse: () => void;
  /** Gives the places back; without it the dialog only offers to go on. */
  onGiveBack?: () => void;
  /** What is held, for the dialog: "your 2 seats". */
  what?: string;
  compact?: boolean;
};

/** A lamp that burns down. Speaks at 5, 2 and 1 minutes and asks at 2:00 whether more time is needed. */
export function HoldTimer(props: HoldTimerProps) {
  const {
    heldUntil,
    serverNow,
    totalSeconds,
    extensionsLeft,
    onExtend,
    onLapse,
    onGiveBack,
    what,
    compact = false,
  } = props;
  const left = useTimeLeft(heldUntil, serverNow);
  const [spoken, setSpoken] = useState('');
  const [dismissedFor, setDismissedFor] = useState<string | null>(null);
  const [isExtending, setExtending] = useState(false);
  const before = useRef(left);
  const lapsedFor = useRef<string | null>(null);
  const lapse = useEffectEvent(onLapse);

  useEffect(() => {
    const minute = minuteToAnnounce(before.current, left);
    if (minute !== null)
      setSpoken(`${minute} ${minute === 1 ? 'minute' : 'minutes'} left to keep your places`);
    before.current = left;
    if (left === 0 && lapsedFor.current !== heldUntil) {
      lapsedFor.current = heldUntil;
      setSpoken('Your hold ran out');
      lapse();
    }
  }, [left, heldUntil]);

  async function extend() {
    setExtending(true);
    try {
      await onExtend();
    } finally {
      setExtending(false);
    }
  }

  const clock = countdown(left);
  const isAsking = left > 0 && left <= OFFER_BELOW_MS && dismissedFor !== heldUntil;
  const minutes = HOLD_EXTENSION_SECONDS / 60;
  const line = { '--left': `${(shareLeft(left, totalSeconds) * 100).toFixed(2)}%` } as React.CSSProperties;

  return (
    <>
      <div
        className={compact ? 'timer compact' : 'timer'}
        style={line}
        role="timer"
        aria-label={`Held for you, ${clock} left`}
      >
        <span className="clock" aria-hidden="true">
          {clock}
        </span>
        <div className="sub grow">
          <b>{left > 0 ? 'Held for you' : 'Your hold ran out'}</b>
          {!compact && <span>{left > 0 ? 'Nobody else can take them.' : 'The places are free again.'}</span>}
        </div>
        {extensionsLeft > 0 && left > 0 && (
          <button type="button" className="btn s on-lamp" disabled={isExtending} onClick={extend}>
            {`${minutes} more minutes`}
          </button>
        )}
      </div>
      <span className="sr" role="status">
        {spoken}
      </span>
      <Modal.Root opened={isAsking} onClose={() => setDismissedFor(heldUntil)} size={400} centered>
        <Modal.Overlay />
        <Modal.Content aria-label="Your hold ends soon" radius="lg">
          <div className="timer" style={line}>
            <span className="clock">{clock}</span>
            <b>{extensionsLeft > 0 ? 'Need more time?' : 'Time is nearly up'}</b>
          </div>
          <div className="pads col g4">
            <p className="t2">
              {`Nobody else can take ${what ?? 'your places'} until then. `}
              {extensionsLeft > 1
                ? 'You may ask twice.'
                : extensionsLeft === 1
                  ? 'You may ask once more.'
                  : 'There is no more time to add.'}
            </p>
            <div className="row g2">
              {extensionsLeft > 0 ? (
                <button
                  type="button"
                  className="btn lamp grow"
                  disabled={isExtending}
                  onClick={extend}
                  data-autofocus
                >
                  {`${minutes} more minutes`}
                </button>
              ) : (
                <button
                  type="button"
                  className="btn grow"
                  onClick={() => setDismissedFor(heldUntil)}
                  data-autofocus
                >
                  Go on
                </button>
              )}
              {onGiveBack ? (
                <button type="button" className="btn quiet" onClick={onGiveBack}>
                  Give them back
                </button>
              ) : (
                extensionsLeft > 0 && (
                  <button type="button" className="btn quiet" onClick={() => setDismissedFor(heldUntil)}>
                    Go on
                  </button>
                )
              )}
            </div>
          </div>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function useTimeLeft(heldUntil: string, serverNow: string): number {
  const [skew, setSkew] = useState(() => clockSkew(serverNow, Date.now()));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setSkew(clockSkew(serverNow, Date.now()));
  }, [serverNow]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return msLeft(heldUntil, skew, now);
}
