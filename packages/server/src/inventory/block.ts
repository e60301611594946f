import { defineEntity, p } from '@mikro-orm/core';

/** A seat that staff keep out of the sale of one event. */
export const BlockSchema = defineEntity({
  name: 'Block',
  tableName: 'block',
  properties: {
    eventId: p.uuid().primary(),
    section: p.integer().primary(),
    place: p.integer().primary(),
    reason: p.text(),
    /** For whom it is kept: press, sponsors, the house. */
    channel: p.text(),
    createdAt: p.datetime(),
  },
});
export class Block extends BlockSchema.class {}
BlockSchema.setClass(Block);
