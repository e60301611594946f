import { defineEntity, p } from '@mikro-orm/core';

export const TicketSchema = defineEntity({
  name: 'Ticket',
  tableName: 'ticket',
  properties: {
    eventId: p.uuid().primary(),
    id: p.uuid().primary(),
    reservationId: p.uuid(),
    section: p.integer(),
    place: p.integer(),
    /** Raised when the code must change; older codes then fail at the door. */
    generation: p.integer(),
    valid: p.boolean(),
  },
});
export class Ticket extends TicketSchema.class {}
TicketSchema.setClass(Ticket);

/** Ed25519: the door checks a code with the public half and no network. */
export const EventKeySchema = defineEntity({
  name: 'EventKey',
  tableName: 'event_key',
  properties: { eventId: p.uuid().primary(), publicKey: p.blob(), privateKey: p.blob() },
});
export class EventKey extends EventKeySchema.class {}
EventKeySchema.setClass(EventKey);
