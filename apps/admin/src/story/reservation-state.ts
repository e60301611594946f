import type { ReservationState } from '@onsale/schemas';
import type { IconName, TagTone } from '@onsale/ui';

/** What each state is called at the box office. */
export const RESERVATION_STATES: Record<ReservationState, { words: string; tone: TagTone; icon: IconName }> =
  {
    pending: { words: 'Held', tone: 'lamp', icon: 'clock' },
    paid: { words: 'Paid', tone: 'good', icon: 'check' },
    cancelled: { words: 'Given back', tone: 'plain', icon: 'undo' },
    expired: { words: 'Ran out', tone: 'plain', icon: 'hourglass' },
  };

/** A hold that its owner let go was never paid: nothing was given back. */
export function reservationStateWords(
  state: ReservationState,
  returnedMinor: number,
  paidMinor = returnedMinor,
) {
  const known = RESERVATION_STATES[state];
  return state === 'cancelled' && paidMinor === 0 ? { ...known, words: 'Let go' } : known;
}
