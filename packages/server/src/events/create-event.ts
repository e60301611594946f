import type { z } from 'zod';
import type { CreateEventInput } from '@onsale/schemas';
import { recordAudit } from '../audit/record-audit.ts';
import { ProblemError } from '../problem-error.ts';
import type { Tx } from '../transaction.ts';
import { layoutOf } from '../venues/plan-layout.ts';
import { Venue } from '../venues/venue.ts';
import { Event } from './event.ts';
import { layOutEvent } from './lay-out-event.ts';
import { refuseBadWindow } from './refuse-bad-window.ts';
import { storePicture } from './picture.ts';

/** Makes a draft. The id is the caller's: a second call with it finds the first one's event and changes nothing. */
export async function createEvent(
  tx: Tx,
  staff: { id: string; name: string },
  input: z.output<typeof CreateEventInput>,
): Promise<Event> {
  const existing = await tx.findOne(Event, { id: input.eventId });
  if (existing?.organisationId === input.organisationId) return existing;
  if (existing) throw new ProblemError({ reason: 'id_reused' });
  const venue = await tx.findOne(Venue, { id: input.venueId, organisationId: input.organisationId });
  if (!venue) throw new ProblemError({ reason: 'not_found' });
  refuseBadWindow(input);

  const event = tx.create(Event, draftOf(input, venue.planId, new Date()));
  await tx.flush();
  await layOutEvent(tx, event, await layoutOf(tx, venue.planId), input.categories, input.areaCapacities);
  await storePicture(tx, event, input.picture);
  await recordAudit(tx, {
    eventId: event.id,
    what: 'event_created',
    actor: staff,
    facts: { name: event.name },
  });
  return event;
}

/** The row of a new event, before anybody may see it. */
export function draftOf(input: z.output<typeof CreateEventInput>, planId: string, now: Date) {
  return {
    id: input.eventId,
    organisationId: input.organisationId,
    venueId: input.venueId,
    planId,
    name: input.name,
    tagline: input.tagline,
    type: input.type,
    description: input.description,
    startsAt: new Date(input.startsAt),
    timeZone: input.timeZone,
    durationMinutes: input.durationMinutes,
    status: 'draft' as const,
    currency: input.currency,
    saleOpensAt: input.saleOpensAt === null ? null : new Date(input.saleOpensAt),
    saleClosesAt: input.saleClosesAt === null ? null : new Date(input.saleClosesAt),
    giveBackHoursBefore: input.giveBack.hoursBefore,
    giveBackKeepPercent: input.giveBack.keepPercent,
    placesPerReservationMax: input.placesPerReservationMax,
    placesPerBuyerMax: input.placesPerBuyerMax,
    singleSeats: input.singleSeats,
    pictureType: null,
    version: 1,
    createdAt: now,
  };
}
