import { problemOf } from '@onsale/client';
import type { Buyer, Problem, ReservationView } from '@onsale/schemas';
import { useEffect, useRef, useState } from 'react';
import { shopClient } from '../../shop.ts';
import { forgetPayToken, payToken } from './pay-token.ts';

export type PayState = { kind: 'idle' } | { kind: 'opening' } | { kind: 'refused'; problem: Problem | null };

/** Opens the provider's page, or takes what costs nothing at once. A second press while the first is on its way does nothing. */
export function usePay(
  reservation: Pick<ReservationView, 'id' | 'eventId'>,
  onDone: (reservation: ReservationView) => void,
) {
  const [state, setState] = useState<PayState>({ kind: 'idle' });
  const isRunning = useRef(false);

  useEffect(() => {
    // Coming back with the browser's own Back button shows the page as it was left: busy.
    const wakeUp = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      isRunning.current = false;
      setState({ kind: 'idle' });
    };
    addEventListener('pageshow', wakeUp);
    return () => removeEventListener('pageshow', wakeUp);
  }, []);

  async function pay(buyer: Buyer): Promise<void> {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ kind: 'opening' });
    const input = {
      eventId: reservation.eventId,
      reservationId: reservation.id,
      token: payToken(reservation.id, buyer),
      buyer,
    };
    try {
      const outcome = await shopClient.reservations.pay.mutate(input);
      forgetPayToken(reservation.id);
      if (outcome.payUrl === null) onDone(outcome.reservation);
      else location.assign(outcome.payUrl);
    } catch (error) {
      const problem = problemOf(error);
      if (problem) forgetPayToken(reservation.id);
      isRunning.current = false;
      setState({ kind: 'refused', problem });
    }
  }

  return { state, pay };
}
