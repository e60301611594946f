import { defineEntity, p } from '@mikro-orm/core';

export const VenueSchema = defineEntity({
  name: 'Venue',
  tableName: 'venue',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    name: p.text(),
    city: p.text(),
    country: p.text(),
    address: p.text(),
    timeZone: p.text(),
    /** The plan that new events get; running events keep theirs. */
    planId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class Venue extends VenueSchema.class {}
VenueSchema.setClass(Venue);
