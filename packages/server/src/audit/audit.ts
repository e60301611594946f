import { defineEntity, p } from '@mikro-orm/core';

/** What happened, in the past tense; the apps turn each into a sentence. */
export type AuditWhat =
  | 'event_created'
  | 'event_updated'
  | 'event_published'
  | 'access_granted'
  | 'access_revoked'
  | 'reservation_held'
  | 'reservation_extended'
  | 'reservation_released'
  | 'reservation_expired'
  | 'payment_opened'
  | 'payment_failed'
  | 'reservation_paid'
  | 'reservation_given_back'
  | 'reservation_exchanged'
  | 'seats_blocked'
  | 'seats_unblocked'
  | 'payment_returned'
  | 'refund_done'
  | 'refund_failed'
  | 'mail_failed';

/** One append-only row per change, written by the transaction that made it true. */
export const AuditSchema = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
    eventId: p.uuid().primary(),
    id: p.uuid().primary(),
    at: p.datetime(),
    what: p.text().$type<AuditWhat>(),
    /** Who did it: a user's or guest's id; null when the system did. */
    actorId: p.uuid().nullable(),
    actorName: p.text().nullable(),
    reservationId: p.uuid().nullable(),
    facts: p.json<Record<string, unknown>>(),
  },
});
export class Audit extends AuditSchema.class {}
AuditSchema.setClass(Audit);
