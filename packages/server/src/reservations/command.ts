import type { Choice, Problem } from '@onsale/schemas';
import type { Ledger } from './ledger.ts';
import type { Reservation } from './reservation.ts';

/** Who holds: an account, or a guest known by the key of a browser. */
export interface BuyerIdentity {
  id: string;
  guest: boolean;
  name: string | null;
}

/**
 * What other domains make true in the same transaction: tickets, charges, refunds. Runs inside the decision, so it may only
 * put rows into the ledger.
 */
export type Alongside = (ledger: Ledger, outcome: Outcome) => void;

export type Command =
  | { kind: 'hold'; reservationId: string; buyer: BuyerIdentity; choice: Choice; choiceHash: string }
  | { kind: 'release'; reservationId: string; buyerId: string }
  /** `extension`: the how-manieth one; `paying`: the buyer leaves for the pay page, which costs no extension. */
  | { kind: 'extend'; reservationId: string; buyerId: string; extension: number | 'paying' }
  | { kind: 'confirm'; reservationId: string; alongside: Alongside }
  | { kind: 'give_back'; reservationId: string; actorId: string | null; alongside: Alongside }
  /** Frees what has lapsed, and nothing else. */
  | { kind: 'tidy' };

/** `changed: false`: it was so already, by an earlier sending of the same command. */
export type Outcome =
  | { kind: 'done'; reservation: Reservation; changed: boolean }
  | { kind: 'refused'; problem: Problem; reservation: Reservation | null }
  | { kind: 'tidied' };
