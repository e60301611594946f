import { z } from 'zod';
import { Currency, Day, Id, Instant, TimeZone } from './basics.ts';
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
import { PlanView, RowsInput, VenueSummary } from './venues.ts';
import { AccessLevel, EventStatus, EventType, SaleState, SingleSeatRule } from './words.ts';

export const SearchEventsInput = z.object({
  /** Artist, team, show; typing errors are forgiven. */
  text: z.string().trim().max(120).default(''),
  types: z.array(EventType).max(8).default([]),
  /** Days at the venue, both included. */
  from: Day.nullish(),
  to: Day.nullish(),
  /** A city or a venue. */
  place: z.string().trim().max(80).default(''),
  priceMaxMinor: z.int().min(0).nullish(),
  hideSoldOut: z.boolean().default(false),
  /** Only those whose sale is still to open. */
  notYetOnSale: z.boolean().default(false),
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(SEARCH_PAGE_MAX).default(20),
});
export type SearchEventsInput = z.input<typeof SearchEventsInput>;

export const EventListing = z.object({
  id: Id,
  name: z.string(),
  /** The line under the name; may be empty. */
  tagline: z.string(),
  type: EventType,
  startsAt: Instant,
  timeZone: z.string(),
  durationMinutes: z.int(),
  status: EventStatus,
  sale: z.object({ state: SaleState, opensAt: Instant.nullable(), closesAt: Instant.nullable() }),
  venue: z.object({ id: Id, name: z.string(), city: z.string(), country: z.string() }),
  organisation: z.object({ id: Id, name: z.string() }),
  currency: Currency,
  priceFromMinor: z.int().nullable(),
  priceToMinor: z.int().nullable(),
  capacity: z.int(),
  remaining: z.int(),
  /** Where the picture is, or null: then the poster is drawn from the event's id. */
  pictureUrl: z.string().nullable(),
});
export type EventListing = z.infer<typeof EventListing>;

export const SearchEventsOutput = z.object({
  events: z.array(EventListing),
  nextCursor: z.string().nullable(),
  /** Exact up to SEARCH_COUNT_MAX; `atLeast` beyond. */
  count: z.object({ value: z.int(), atLeast: z.boolean() }),
  /** A name near to the text, when nothing was found. */
  didYouMean: z.string().nullable(),
});
export type SearchEventsOutput = z.infer<typeof SearchEventsOutput>;

/** Cities with coming events, for the place field. */
export const PlaceSuggestion = z.object({ city: z.string(), country: z.string(), events: z.int() });
export type PlaceSuggestion = z.infer<typeof PlaceSuggestion>;

/** Until when a buyer may give back, and what the organiser keeps. `hoursBefore: null`: never. */
export const GiveBackPolicy = z.object({
  hoursBefore: z
    .int()
    .min(0)
    .max(24 * 365)
    .nullable(),
  keepPercent: z.int().min(0).max(100),
});
export type GiveBackPolicy = z.infer<typeof GiveBackPolicy>;

export const EventView = EventListing.extend({
  description: z.string(),
  venue: VenueSummary,
  giveBack: GiveBackPolicy,
  giveBackUntil: Instant.nullable(),
  placesPerReservationMax: z.int(),
  placesPerBuyerMax: z.int().nullable(),
  singleSeats: SingleSeatRule,
  /** Raised by every change that staff make. */
  version: z.int(),
  serverNow: Instant,
});
export type EventView = z.infer<typeof EventView>;

export const CategoryView = z.object({
  number: z.int(),
  name: z.string(),
  /** A for the dearest, then B, C …; beyond Z it repeats. */
  letter: z.string(),
  priceMinor: z.int(),
  currency: Currency,
  capacity: z.int(),
  remaining: z.int(),
});
export type CategoryView = z.infer<typeof CategoryView>;

export const EventInput = z.object({ eventId: Id });

export const EventSeatsInput = z.object({
  eventId: Id,
  /** Only seats of these categories are shown as free; all when empty. */
  categories: z.array(z.int()).max(CATEGORIES_PER_EVENT_MAX).default([]),
  /** The versions that the caller has, in the order of the plan's sections: those sections are left out. */
  versions: z.array(z.int()).max(2_000).nullish(),
});
export type EventSeatsInput = z.input<typeof EventSeatsInput>;

export const SectionAvailability = z.object({
  section: z.int(),
  version: z.int(),
  capacity: z.int(),
  free: z.int(),
  held: z.int(),
  sold: z.int(),
  /** Seated: base64 of one byte per place (SEAT_STATE). General admission: null. */
  states: z.string().nullable(),
  /** Seated: base64 of one byte per place, the category's number, 255 = none. General: the one category, or 255. */
  categories: z.string(),
});
export type SectionAvailability = z.infer<typeof SectionAvailability>;

export const EventAvailability = z.object({
  eventId: Id,
  /** In the order of the plan's sections, to send back as `versions`. */
  versions: z.array(z.int()),
  sections: z.array(SectionAvailability),
  free: z.int(),
  categories: z.array(CategoryView),
  sale: z.object({ state: SaleState, opensAt: Instant.nullable(), closesAt: Instant.nullable() }),
  asOf: Instant,
});
export type EventAvailability = z.infer<typeof EventAvailability>;

export const EventRowsInput = RowsInput.extend({ eventId: Id });

// ── what organisers send ───────────────────────────────────────────────

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
