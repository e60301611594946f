import { defineEntity, p } from '@mikro-orm/core';

/**
 * charge: `begun` → `open` (the provider has a page for it) → `captured` | `failed` | `expired`
 *         or `unwanted`: the money came but bought nothing, and a refund of all of it is due
 * refund: `due` → `done` | `failed`
 * A failed attempt stays; another attempt is another row. A reservation has one charge at most in `begun` or `open`, and one
 * at most in `captured`.
 */
export type TransactionState =
  | 'begun'
  | 'open'
  | 'captured'
  | 'failed'
  | 'expired'
  | 'unwanted'
  | 'due'
  | 'done';

/** What the provider is asked to show, as it was first asked: another request under the same token would be refused. */
export interface ChargePage {
  description: string;
  lines: { name: string; amountMinor: number; quantity: number }[];
  buyerEmail: string;
  successUrl: string;
  cancelUrl: string;
  /** ISO instant: nobody pays on it later. */
  endsAt: string;
}

export const TransactionSchema = defineEntity({
  name: 'Transaction',
  tableName: 'transaction',
  properties: {
    eventId: p.uuid().primary(),
    id: p.uuid().primary(),
    reservationId: p.uuid(),
    kind: p.text().$type<'charge' | 'refund'>(),
    /** The caller's, unique in the event: what makes it happen once. */
    token: p.uuid(),
    bodyHash: p.text(),
    state: p.text().$type<TransactionState>(),
    /** Asked for. */
    amountMinor: p.integer(),
    currency: p.text(),
    /** A charge's: what was really taken, null while nothing was. */
    capturedMinor: p.integer().nullable(),
    /** A charge's: what of it was given back or is due to be; the database keeps it within `capturedMinor`. */
    returnedMinor: p.integer(),
    page: p.json<ChargePage>().nullable(),
    /** The provider's id of the payment or refund. */
    providerRef: p.text().nullable(),
    /** What a refund is made against. */
    captureRef: p.text().nullable(),
    payUrl: p.text().nullable(),
    methodBrand: p.text().nullable(),
    methodLast4: p.text().nullable(),
    /** Why the last try did not work: the bank's reason, or `unreachable` for a page that was never opened. */
    failure: p.text().nullable(),
    createdAt: p.datetime(),
    settledAt: p.datetime().nullable(),
  },
});
export class Transaction extends TransactionSchema.class {
  /** A charge that may still bring money. */
  isUnderWay(): boolean {
    return this.kind === 'charge' && (this.state === 'begun' || this.state === 'open');
  }

  /** A charge whose money has come, and has been decided about. */
  hasTaken(): boolean {
    return this.kind === 'charge' && (this.state === 'captured' || this.state === 'unwanted');
  }
}
TransactionSchema.setClass(Transaction);

/** Every message of the provider, stored once by its id, before anything is done about it. */
export const ProviderEventSchema = defineEntity({
  name: 'ProviderEvent',
  tableName: 'provider_event',
  properties: {
    id: p.text().primary(),
    kind: p.text(),
    providerRef: p.text().nullable(),
    receivedAt: p.datetime(),
    handledAt: p.datetime().nullable(),
  },
});
export class ProviderEvent extends ProviderEventSchema.class {}
ProviderEventSchema.setClass(ProviderEvent);
