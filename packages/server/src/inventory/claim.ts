import { defineEntity, p } from '@mikro-orm/core';

/**
 * One place of one event that belongs to one reservation. The primary key is the second line of defence:
 * two live claims of one place cannot be stored, whatever the code does. A released claim is deleted.
 */
export const ClaimSchema = defineEntity({
  name: 'Claim',
  tableName: 'claim',
  properties: {
    eventId: p.uuid().primary(),
    section: p.integer().primary(),
    place: p.integer().primary(),
    reservationId: p.uuid(),
  },
});
export class Claim extends ClaimSchema.class {}
ClaimSchema.setClass(Claim);
