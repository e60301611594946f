import type { AuditWhat } from '../audit/audit.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { BatchState } from './batch-state.ts';
import type { ReservationRecord } from './reservation.ts';

export interface Actor {
  /** Null when nobody asked for it: time did. */
  actorId: string | null;
  actorName: string | null;
}

/** One audit row for one change of a reservation. */
export function noteChange(
  state: BatchState,
  reservation: ReservationRecord,
  what: AuditWhat,
  { actorId, actorName }: Actor,
  more: Record<string, unknown> = {},
): void {
  const places = reservation.places.map(({ section, place }) => seatIdOf(section, place));
  const facts = { places, totalMinor: reservation.totalMinor, currency: reservation.currency, ...more };
  state.ledger.audit({ what, actorId, actorName, reservationId: reservation.id, facts });
}
