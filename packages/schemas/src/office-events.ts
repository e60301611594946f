import { z } from 'zod';
import { Currency, Id, Instant, TimeZone } from './basics.ts';
import {
  AREA_CAPACITY_MAX,
  CATEGORIES_PER_EVENT_MAX,
  DESCRIPTION_LENGTH_MAX,
  EVENT_DURATION_MINUTES_MAX,
  NAME_LENGTH_MAX,
  PLACES_PER_RESERVATION_MAX,
  PICTURE_BYTES_MAX,
  PRICE_MINOR_MAX,
  SEARCH_PAGE_MAX,
} from './limits.ts';
import { PlanView } from './venues.ts';
import { AccessLevel, EventType, SingleSeatRule } from './words.ts';
import { EventListing, GiveBackPolicy, EventView, CategoryView } from './events.ts';

/** The places that a category covers: a whole section, or some of its places. */
export const Coverage = z.object({ section: z.int().min(0), places: z.array(z.int().min(0)).nullable() });
export type Coverage = z.infer<typeof Coverage>;

export const CategoryInput = z.object({
  /** Given by the organiser's app, never reused within the event; 0–254. */
  number: z.int().min(0).max(254),
  name: z.string().trim().min(1, 'A category needs a name').max(80),
  priceMinor: z.int().min(0).max(PRICE_MINOR_MAX),
  covers: z.array(Coverage).max(2_000),
});
export type CategoryInput = z.infer<typeof CategoryInput>;

const PICTURE = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

const details = {
  name: z.string().trim().min(1, 'An event needs a name').max(NAME_LENGTH_MAX),
  tagline: z.string().trim().max(NAME_LENGTH_MAX),
  type: EventType,
  description: z.string().trim().max(DESCRIPTION_LENGTH_MAX),
  startsAt: Instant,
  timeZone: TimeZone,
  durationMinutes: z.int().min(1).max(EVENT_DURATION_MINUTES_MAX),
  saleOpensAt: Instant.nullable(),
  saleClosesAt: Instant.nullable(),
  giveBack: GiveBackPolicy,
  placesPerReservationMax: z.int().min(1).max(PLACES_PER_RESERVATION_MAX),
  /** Over all reservations of one buyer; null: no limit. */
  placesPerBuyerMax: z.int().min(1).max(1_000).nullable(),
  singleSeats: SingleSeatRule,
  /** A data URL, or null for a drawn poster. */
  picture: z
    .string()
    .max(Math.ceil(PICTURE_BYTES_MAX * 1.4), 'The picture is larger than 2 MB')
    .regex(PICTURE, 'A PNG, JPEG or WebP picture')
    .nullable(),
  categories: z.array(CategoryInput).max(CATEGORIES_PER_EVENT_MAX),
  /** How many a general-admission section takes at this event, where it differs from the plan. */
  areaCapacities: z
    .array(z.object({ section: z.int().min(0), capacity: z.int().min(0).max(AREA_CAPACITY_MAX) }))
    .max(2_000),
};

export const CreateEventInput = z.object({
  eventId: Id,
  organisationId: Id,
  venueId: Id,
  currency: Currency,
  ...details,
  tagline: details.tagline.default(''),
  description: details.description.default(''),
  saleOpensAt: details.saleOpensAt.default(null),
  saleClosesAt: details.saleClosesAt.default(null),
  giveBack: details.giveBack.default({ hoursBefore: 168, keepPercent: 0 }),
  placesPerReservationMax: details.placesPerReservationMax.default(8),
  placesPerBuyerMax: details.placesPerBuyerMax.default(null),
  singleSeats: details.singleSeats.default('off'),
  picture: details.picture.default(null),
  categories: details.categories.default([]),
  areaCapacities: details.areaCapacities.default([]),
});
export type CreateEventInput = z.input<typeof CreateEventInput>;

export const UpdateEventInput = z.object({
  eventId: Id,
  /** The version that the change was made on; a newer one is not overwritten. */
  version: z.int(),
  change: z.object(details).partial(),
});
export type UpdateEventInput = z.input<typeof UpdateEventInput>;

export const EventAdminView = EventView.extend({
  myLevel: AccessLevel,
  categories: z.array(CategoryView.extend({ covers: z.array(Coverage) })),
  areaCapacities: z.array(z.object({ section: z.int(), capacity: z.int() })),
  held: z.int(),
  sold: z.int(),
  /** Empty when it can be published; otherwise what is missing, in words. */
  missing: z.array(z.string()),
  /** Sections without a price: they will not be sold. */
  unpricedSections: z.array(z.int()),
  plan: PlanView,
});
export type EventAdminView = z.infer<typeof EventAdminView>;

export const ListOwnEventsInput = z.object({
  show: z.enum(['coming', 'past', 'drafts', 'all']).default('coming'),
  text: z.string().trim().max(120).default(''),
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(SEARCH_PAGE_MAX).default(30),
});
export type ListOwnEventsInput = z.input<typeof ListOwnEventsInput>;

export const OwnEventListing = EventListing.extend({
  held: z.int(),
  sold: z.int(),
  takingsMinor: z.int(),
  myLevel: AccessLevel,
});
export type OwnEventListing = z.infer<typeof OwnEventListing>;

export const OwnEvents = z.object({
  events: z.array(OwnEventListing),
  nextCursor: z.string().nullable(),
  counts: z.object({ coming: z.int(), past: z.int(), drafts: z.int() }),
});
export type OwnEvents = z.infer<typeof OwnEvents>;

/** One line of the feed: facts; the sentence is made by the app. */
export const FeedEntry = z.object({
  id: Id,
  at: Instant,
  what: z.string(),
  who: z.string().nullable(),
  reservationId: Id.nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

export const EventSales = z.object({
  eventId: Id,
  capacity: z.int(),
  free: z.int(),
  held: z.int(),
  sold: z.int(),
  currency: Currency,
  takingsMinor: z.int(),
  givenBackMinor: z.int(),
  reservationsPaid: z.int(),
  /** Seats with more than one live owner, counted in the database just now. Always 0, and shown. */
  soldTwice: z.int(),
  categories: z.array(CategoryView.extend({ held: z.int(), sold: z.int(), takingsMinor: z.int() })),
  /** Places sold and money taken per hour, oldest first, for at most the last 72 hours. */
  hours: z.array(z.object({ at: Instant, places: z.int(), takingsMinor: z.int() })),
  feed: z.array(FeedEntry),
  asOf: Instant,
});
export type EventSales = z.infer<typeof EventSales>;
