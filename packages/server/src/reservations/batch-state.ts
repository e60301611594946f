import { HOLD_SECONDS } from '@onsale/schemas';
import type { EventSheet } from '../events/event-sheet.ts';
import { BestMemo } from '../inventory/best-neighbours.ts';
import type { SectionPlaces } from '../inventory/section-places.ts';
import { Ledger } from './ledger.ts';
import type { ReservationRecord } from './reservation.ts';

/** What the commands of one batch are decided against: everything in it is locked, or was read under the lock. */
export interface BatchState {
  /** The database's clock, read once per batch after the locks. */
  now: Date;
  sheet: EventSheet;
  /** By section number; only the locked ones. */
  sections: ReadonlyMap<number, SectionPlaces>;
  /** Those that the batch's commands name, the new ones included as they are made. */
  reservations: Map<string, ReservationRecord>;
  /** What the batch's buyers have at this event: unexpired holds, and places held or paid. */
  buyers: Map<string, { holds: number; places: number }>;
  /** When a hold made now ends. */
  holdEndsAt: Date;
  /** What best-available has worked out for sections that have not changed since. */
  bestMemo: BestMemo;
  ledger: Ledger;
}

/** A state in which nothing has been decided yet. */
export function batchState(
  read: Pick<BatchState, 'now' | 'sheet' | 'sections' | 'reservations' | 'buyers'>,
): BatchState {
  const ledger = new Ledger(read.sheet.event.id, read.now);
  const bestMemo = new BestMemo((places) => ledger.places.changesOf(places));
  const holdEndsAt = new Date(read.now.getTime() + HOLD_SECONDS * 1_000);
  return { ...read, holdEndsAt, bestMemo, ledger };
}
