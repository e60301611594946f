import { defineEntity, p } from '@mikro-orm/core';
import { SEAT_STATE, type SectionKind } from '@onsale/schemas';

/**
 * The state of one event's places in one section, and the row that every decision about them locks.
 * Nothing refers to it by foreign key: an insert of a child would wait for that lock.
 */
export const InventorySchema = defineEntity({
  name: 'Inventory',
  tableName: 'inventory',
  properties: {
    eventId: p.uuid().primary(),
    section: p.integer().primary(),
    kind: p.text().$type<SectionKind>(),
    /** Places offered: what is `off` is not counted. */
    capacity: p.integer(),
    held: p.integer(),
    sold: p.integer(),
    /** General admission: the next place number, never used twice. */
    nextPlace: p.integer(),
    /** Seated: one byte a place (SEAT_STATE). General admission: empty. */
    states: p.blob(),
    /** Rises with every change of this row. */
    version: p.integer(),
    /** The event's version that this row was laid out for. */
    eventVersion: p.integer(),
  },
});
export class Inventory extends InventorySchema.class {
  free(): number {
    return this.capacity - this.held - this.sold;
  }

  stateOf(place: number): number {
    return this.states[place] ?? SEAT_STATE.off;
  }
}
InventorySchema.setClass(Inventory);
