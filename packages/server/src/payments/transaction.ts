import { defineEntity, p } from '@mikro-orm/core';

/**
 * charge: `begun` → `open` (the provider has a page for it) → `captured` | `failed` | `expired`
 *         or `unwanted`: the money came but bought nothing, and a refund of all of it is due
 * refund: `due` → `done` | `failed`
 * A failed attempt stays; another attempt is another row.
 */
export type TransactionState = 'begun' | 'open' | 'captured' | 'failed' | 'expired' | 'unwanted' | 'due' | 'done';

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
    amountMinor: p.integer(),
    currency: p.text(),
    /** The provider's id of the payment or refund. */
    providerRef: p.text().nullable(),
    /** What a refund is made against. */
    captureRef: p.text().nullable(),
    payUrl: p.text().nullable(),
    methodBrand: p.text().nullable(),
    methodLast4: p.text().nullable(),
    failure: p.text().nullable(),
    createdAt: p.datetime(),
    settledAt: p.datetime().nullable(),
  },
});
export class Transaction extends TransactionSchema.class {}
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
