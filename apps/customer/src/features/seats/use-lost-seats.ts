import { useCallback, useEffect, useState } from 'react';
import type { Picked } from './chosen-places.ts';
import type { LiveAvailability } from './live-availability.ts';
import { seatState, splitSeatId } from './read-places.ts';

/**
 * Seats that were picked here and that somebody else was quicker to hold. They leave the pick at once and stay
 * marked on the map until the next pick.
 */
export function useLostSeats(
  live: LiveAvailability | undefined,
  picked: Picked,
  setPicked: (change: (before: Picked) => Picked) => void,
  isHolding: boolean,
) {
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());

  const lose = useCallback(
    (seatIds: readonly string[]) => {
      setLost(new Set(seatIds));
      setPicked((before) => ({
        ...before,
        seats: new Set([...before.seats].filter((seatId) => !seatIds.includes(seatId))),
      }));
    },
    [setPicked],
  );

  const liveSections = live?.sections;
  useEffect(() => {
    // While our own hold is on its way, "held" may already mean us.
    if (!liveSections || isHolding) return;
    const gone = [...picked.seats].filter((seatId) => {
      const { section, place } = splitSeatId(seatId);
      const state = seatState(liveSections.get(section), place);
      return state !== null && state !== 'free';
    });
    if (gone.length > 0) lose(gone);
  }, [liveSections, picked.seats, isHolding, lose]);

  return {
    lost,
    lose,
    forget: useCallback(() => setLost((before) => (before.size === 0 ? before : new Set())), []),
  };
}
