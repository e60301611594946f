import type { EventSheet } from '../events/event-sheet.ts';
import type { SectionPlaces } from '../inventory/section-places.ts';
import type { Ledger } from './ledger.ts';
import type { Reservation } from './reservation.ts';

/** What the commands of one batch are decided against: everything in it is locked, or was read under the lock. */
export interface BatchState {
  /** The database's clock, read once per batch after the locks. */
  now: Date;
  sheet: EventSheet;
  /** By section number; only the locked ones. */
  sections: ReadonlyMap<number, SectionPlaces>;
  /** Those that the batch's commands name, the new ones included as they are made. */
  reservations: Map<string, Reservation>;
  /** Unexpired holds of the batch's buyers, by buyer. */
  liveHolds: Map<string, number>;
  ledger: Ledger;
}
