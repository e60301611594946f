import { newId, problemOf } from '@onsale/client';
import type { Choice, Problem, ReservationView } from '@onsale/schemas';
import { useEffect, useRef, useState } from 'react';
import { isUnreachable, shopClient } from '../../shop.ts';

export type HoldState =
  | { kind: 'idle' }
  | { kind: 'holding' }
  /** Too many people at once: asked again by itself at `again` (ms). */
  | { kind: 'waiting'; again: number }
  | { kind: 'refused'; problem: Problem; choice: Choice }
  | { kind: 'unanswered'; choice: Choice; isOffline: boolean };

const BUSY_TRIES_MAX = 20;

/**
 * Asks for a hold. The reservation's id is made before sending and stays the same until an answer has come,
 * so asking again after a lost answer never holds twice.
 */
export function useHold(
  eventId: string,
  on: { held: (reservation: ReservationView) => void; refused: (problem: Problem) => void },
) {
  const [state, setState] = useState<HoldState>({ kind: 'idle' });
  const unanswered = useRef<{ choice: string; reservationId: string } | null>(null);
  const isRunning = useRef(false);
  const run = useRef(0);

  useEffect(() => () => void run.current++, []);

  async function hold(choice: Choice): Promise<void> {
    if (isRunning.current) return;
    isRunning.current = true;
    const mine = ++run.current;
    try {
      await ask(choice, () => mine === run.current);
    } finally {
      if (mine === run.current) isRunning.current = false;
    }
  }

  async function ask(choice: Choice, isWanted: () => boolean): Promise<void> {
    const asText = JSON.stringify(choice);
    if (unanswered.current?.choice !== asText)
      unanswered.current = { choice: asText, reservationId: newId() };
    const { reservationId } = unanswered.current;
    for (let tries = 1; isWanted(); tries++) {
      setState({ kind: 'holding' });
      try {
        const reservation = await shopClient.reservations.create.mutate({ eventId, reservationId, choice });
        unanswered.current = null;
        if (isWanted()) on.held(reservation);
        return;
      } catch (error) {
        if (!isWanted()) return;
        const problem = problemOf(error);
        if (problem?.reason === 'busy' && tries < BUSY_TRIES_MAX) {
          setState({ kind: 'waiting', again: Date.now() + problem.retryAfterMs });
          await new Promise((resolve) => setTimeout(resolve, problem.retryAfterMs));
          continue;
        }
        if (problem) {
          unanswered.current = null;
          on.refused(problem);
        }
        setState(
          problem
            ? { kind: 'refused', problem, choice }
            : { kind: 'unanswered', choice, isOffline: isUnreachable(error) },
        );
        return;
      }
    }
  }

  return {
    state,
    hold,
    isBusy: state.kind === 'holding' || state.kind === 'waiting',
    /** Takes the refusal off the screen, or stops waiting. */
    dismiss(): void {
      run.current++;
      isRunning.current = false;
      setState({ kind: 'idle' });
    },
  };
}
