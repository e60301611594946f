import type { Problem } from '@onsale/schemas';
import type { BatchState } from './batch-state.ts';

/** What a buyer has at this event: unexpired holds, and places held or paid. */
export function liveOf(state: BatchState, buyerId: string): { holds: number; places: number } {
  return state.buyers.get(buyerId) ?? { holds: 0, places: 0 };
}

/** Limits hold against one buyer racing with themselves: counted under the lock, and kept up within the batch. */
export function countMore(state: BatchState, buyerId: string, holds: number, places: number): void {
  const live = liveOf(state, buyerId);
  state.buyers.set(buyerId, { holds: live.holds + holds, places: live.places + places });
}

/** Whether so many places more would be more than the event lets one buyer have. */
export function whyNoMorePlaces(state: BatchState, buyerId: string, places: number): Problem | null {
  const max = state.sheet.event.placesPerBuyerMax;
  if (max == null || places <= 0 || liveOf(state, buyerId).places + places <= max) return null;
  return { reason: 'too_many_places', max };
}
