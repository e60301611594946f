import { z } from 'zod';
import { Currency, Day, Id, Instant } from './basics.ts';
import { CATEGORIES_PER_EVENT_MAX, SEARCH_PAGE_MAX } from './limits.ts';
import { RowsInput, VenueSummary } from './venues.ts';
import { EventStatus, EventType, SaleState, SingleSeatRule } from './words.ts';

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
