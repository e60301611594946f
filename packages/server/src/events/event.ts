import { defineEntity, p } from '@mikro-orm/core';
import type { EventType, SingleSeatRule } from '@onsale/schemas';

export const EventSchema = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    venueId: p.uuid(),
    planId: p.uuid(),
    name: p.text(),
    tagline: p.text(),
    type: p.text().$type<EventType>(),
    description: p.text(),
    startsAt: p.datetime(),
    timeZone: p.text(),
    durationMinutes: p.integer(),
    status: p.text().$type<'draft' | 'published' | 'cancelled'>(),
    currency: p.text(),
    saleOpensAt: p.datetime().nullable(),
    saleClosesAt: p.datetime().nullable(),
    giveBackHoursBefore: p.integer().nullable(),
    giveBackKeepPercent: p.integer(),
    placesPerReservationMax: p.integer(),
    /** Held and paid together, over all reservations of one buyer; null: no limit. */
    placesPerBuyerMax: p.integer().nullable(),
    singleSeats: p.text().$type<SingleSeatRule>(),
    pictureType: p.text().nullable(),
    /** Raised under the inventory's lock by every change of staff; a lane with an older copy reloads. */
    version: p.integer(),
    createdAt: p.datetime(),
  },
});
export class Event extends EventSchema.class {
  endsAt(): Date {
    return new Date(this.startsAt.getTime() + this.durationMinutes * 60_000);
  }

  saleState(now: Date): 'not_yet' | 'open' | 'closed' {
    if (this.status !== 'published' || now >= this.endsAt()) return 'closed';
    if (this.saleClosesAt && now >= this.saleClosesAt) return 'closed';
    return this.saleOpensAt && now < this.saleOpensAt ? 'not_yet' : 'open';
  }

  /** The last moment at which a buyer may give back, or null when never. */
  giveBackUntil(): Date | null {
    if (this.giveBackHoursBefore == null) return null;
    return new Date(this.startsAt.getTime() - this.giveBackHoursBefore * 3_600_000);
  }
}
EventSchema.setClass(Event);

/** Beside the event, so that reading an event never drags its picture along. */
export const EventPictureSchema = defineEntity({
  name: 'EventPicture',
  tableName: 'event_picture',
  properties: { eventId: p.uuid().primary(), type: p.text(), bytes: p.blob() },
});
export class EventPicture extends EventPictureSchema.class {}
EventPictureSchema.setClass(EventPicture);
