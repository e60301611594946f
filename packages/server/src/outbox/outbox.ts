import { defineEntity, p } from '@mikro-orm/core';
import type { RowOf } from '../insert-rows.ts';
import { newId } from '../new-id.ts';

/** What is still to be done about a change, outside this database. */
export type EffectName = 'mail_tickets' | 'mail_given_back' | 'mail_money_returned';

/** One row per effect to come, written by the transaction that makes it due: none is lost, none is of what never happened. */
export const OutboxSchema = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    eventId: p.uuid().primary(),
    id: p.uuid().primary(),
    effect: p.text().$type<EffectName>(),
    reservationId: p.uuid(),
    facts: p.json<Record<string, unknown>>(),
    createdAt: p.datetime(),
    /** Not before; while somebody works on it: when another may, because they have not been heard of. */
    dueAt: p.datetime(),
    attempts: p.integer(),
    doneAt: p.datetime().nullable(),
    /** Given up: people have to look at it. */
    failedAt: p.datetime().nullable(),
    /** Why the last attempt did not work. */
    failure: p.text().nullable(),
  },
});
export class Outbox extends OutboxSchema.class {}
OutboxSchema.setClass(Outbox);

export interface Effect {
  eventId: string;
  effect: EffectName;
  reservationId: string;
  facts?: Record<string, unknown>;
}

/** The row of an effect that is due from `now` on. */
export function outboxRow({ facts = {}, ...effect }: Effect, now: Date): RowOf<Outbox> {
  return { ...effect, id: newId(), facts, createdAt: now, dueAt: now, attempts: 0 };
}
