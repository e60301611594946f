import type { EventSheet } from '../events/event-sheet.ts';
import type { SectionPlaces } from '../inventory/section-places.ts';
import type { Ledger } from './ledger.ts';
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
  ledger: Ledger;
}
