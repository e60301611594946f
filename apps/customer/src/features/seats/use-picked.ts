import { useEffect, useState } from 'react';
import { NOTHING_PICKED } from './chosen-places.ts';
import type { Picked } from './chosen-places.ts';

/** What the buyer picks, kept for this tab so that a reload loses nothing. */
export function usePicked(eventId: string) {
  const storedUnder = `onsale.picked.${eventId}`;
  const [picked, setPicked] = useState<Picked>(() => read(storedUnder));

  useEffect(() => {
    try {
      const isNothing = picked.seats.size === 0 && picked.areas.size === 0;
      if (isNothing) sessionStorage.removeItem(storedUnder);
      else
        sessionStorage.setItem(
          storedUnder,
          JSON.stringify({ seats: [...picked.seats], areas: [...picked.areas] }),
        );
    } catch {
      // Storage is full or switched off: the pick lives as long as the page.
    }
  }, [storedUnder, picked]);

  return {
    picked,
    setPicked,
    toggleSeat(seatId: string): void {
      setPicked((before) => {
        const seats = new Set(before.seats);
        if (!seats.delete(seatId)) seats.add(seatId);
        return { ...before, seats };
      });
    },
    setArea(section: number, quantity: number): void {
      setPicked((before) => {
        const areas = new Map(before.areas);
        if (quantity <= 0) areas.delete(section);
        else areas.set(section, quantity);
        return { ...before, areas };
      });
    },
    clear: () => setPicked(NOTHING_PICKED),
  };
}

function read(storedUnder: string): Picked {
  try {
    const { seats, areas } = JSON.parse(sessionStorage.getItem(storedUnder) ?? '{}');
    return { seats: new Set(seats ?? []), areas: new Map(areas ?? []) };
  } catch {
    return NOTHING_PICKED;
  }
}
