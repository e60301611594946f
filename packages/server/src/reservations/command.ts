import type { Choice, Problem } from '@onsale/schemas';
import type { Ledger } from './ledger.ts';
import type { ReservationRecord } from './reservation.ts';

/** Who holds: an account, or a guest known by the key of a browser. */
export interface Holder {
  id: string;
  guest: boolean;
  name: string | null;
}

export interface PlaceRef {
  section: number;
  place: number;
}

/**
 * What other domains make true in the same transaction: tickets, charges, refunds. Runs inside the decision, so it may only
 * put rows into the ledger.
 */
export type Alongside = (ledger: Ledger, outcome: Outcome) => void;

export type Command =
  /** `overrideReason`: staff take seats that the single-seat rule would refuse. */
  | {
      kind: 'hold';
      reservationId: string;
      buyer: Holder;
      choice: Choice;
      choiceHash: string;
      overrideReason?: string;
    }
  | { kind: 'release'; reservationId: string; buyerId: string }
  /** `extension`: the how-manieth one; `paying`: the buyer leaves for the pay page, which costs no extension. */
  | { kind: 'extend'; reservationId: string; buyerId: string; extension: number | 'paying' }
  /** `facts`: what the audit row should tell of the money. */
  | { kind: 'confirm'; reservationId: string; facts?: Record<string, unknown>; alongside: Alongside }
  /** `places`: some of a paid reservation's, or null for all. */
  | {
      kind: 'give_back';
      reservationId: string;
      actorId: string | null;
      places: readonly PlaceRef[] | null;
      facts?: Record<string, unknown>;
      alongside: Alongside;
    }
  /** Takes `choice` and gives `give` back, both or neither. `changeId` makes it happen once. */
  | {
      kind: 'exchange';
      reservationId: string;
      actorId: string | null;
      changeId: string;
      give: readonly PlaceRef[];
      choice: Choice;
      alongside: Alongside;
    }
  | {
      kind: 'block';
      seats: readonly PlaceRef[];
      reason: string;
      channel: string;
      actor: { id: string; name: string };
    }
  | { kind: 'unblock'; seats: readonly PlaceRef[]; actor: { id: string; name: string } }
  /** Frees what has lapsed, and nothing else. */
  | { kind: 'tidy' };

export type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** `changed: false`: it was so already, by an earlier sending of the same command. */
export type Outcome =
  | { kind: 'done'; reservation: ReservationRecord; changed: boolean }
  | { kind: 'refused'; problem: Problem; reservation: ReservationRecord | null }
  /** Of commands that concern no reservation. */
  | { kind: 'ready' };
