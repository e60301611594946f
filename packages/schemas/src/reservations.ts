import { z } from 'zod';
import { Currency, Email, Id, Instant, SeatId } from './basics.ts';
import { EventListing } from './events.ts';
import { FeedEntry } from './office-events.ts';
import { HOLD_EXTENSIONS_MAX, NAME_LENGTH_MAX, PLACES_PER_RESERVATION_MAX } from './limits.ts';
import { ReservationState } from './words.ts';

/** Named seats and numbers of people in general-admission sections, together: all of it or none. */
export const ChosenPlaces = z.object({
  kind: z.literal('chosen'),
  seats: z.array(SeatId).max(PLACES_PER_RESERVATION_MAX).default([]),
  areas: z
    .array(z.object({ section: z.int().min(0), quantity: z.int().min(1).max(PLACES_PER_RESERVATION_MAX) }))
    .max(PLACES_PER_RESERVATION_MAX)
    .default([]),
});

/** The best that is left, chosen by the server inside the lock. */
export const BestPlaces = z.object({
  kind: z.literal('best'),
  quantity: z.int().min(1).max(PLACES_PER_RESERVATION_MAX),
  /** Category numbers; any when empty. */
  categories: z.array(z.int().min(0).max(254)).max(40).default([]),
  /** Most that one place may cost. */
  priceMaxMinor: z.int().min(0).nullish(),
  /** When false, people may be split up if nothing better is left. */
  together: z.boolean().default(true),
  /** Wheelchair and companion places are given only when asked for. */
  stepFree: z.boolean().default(false),
});

export const Choice = z
  .discriminatedUnion('kind', [ChosenPlaces, BestPlaces])
  .refine(
    (choice) => choice.kind === 'best' || choice.seats.length + choice.areas.length > 0,
    'Choose at least one place',
  )
  .refine(
    (choice) => choice.kind === 'best' || new Set(choice.seats).size === choice.seats.length,
    'A seat is named twice',
  )
  .refine(
    (choice) =>
      choice.kind === 'best' ||
      new Set(choice.areas.map((area) => area.section)).size === choice.areas.length,
    'A section is named twice',
  );
export type Choice = z.infer<typeof Choice>;

export const CreateReservationInput = z.object({
  eventId: Id,
  /** Made by the caller before sending, so that a retry is the same request. */
  reservationId: Id,
  choice: Choice,
});
export type CreateReservationInput = z.input<typeof CreateReservationInput>;

export const ReservationInput = z.object({ eventId: Id, reservationId: Id });
export type ReservationInput = z.infer<typeof ReservationInput>;

export const ExtendReservationInput = ReservationInput.extend({
  /** The first or the second extension: asking twice for the same one is asking once. */
  extension: z.int().min(1).max(HOLD_EXTENSIONS_MAX),
});
export type ExtendReservationInput = z.infer<typeof ExtendReservationInput>;

export const Buyer = z.object({
  name: z.string().trim().min(1, 'Who is buying?').max(NAME_LENGTH_MAX),
  email: Email,
  phone: z.string().trim().max(40).default(''),
});
export type Buyer = z.infer<typeof Buyer>;

export const PayReservationInput = ReservationInput.extend({
  /** Made by the caller; the charge happens once per token. */
  token: Id,
  buyer: Buyer,
});
export type PayReservationInput = z.input<typeof PayReservationInput>;

export const CancelReservationInput = ReservationInput.extend({
  /** Made by the caller; the refund happens once per token. */
  token: Id,
  /** What the buyer was shown; another sum is not executed. Null when nothing was paid. */
  expectedBackMinor: z.int().min(0).nullable(),
});
export type CancelReservationInput = z.input<typeof CancelReservationInput>;

export const PlaceView = z.object({
  /** Null in general admission. */
  seatId: SeatId.nullable(),
  section: z.int(),
  sectionName: z.string(),
  row: z.string().nullable(),
  seat: z.string().nullable(),
  category: z.int(),
  categoryName: z.string(),
  letter: z.string(),
  priceMinor: z.int(),
});
export type PlaceView = z.infer<typeof PlaceView>;

export const TicketView = z.object({
  id: Id,
  /** What the QR code carries. */
  code: z.string(),
  sectionName: z.string(),
  row: z.string().nullable(),
  seat: z.string().nullable(),
  categoryName: z.string(),
  letter: z.string(),
  valid: z.boolean(),
});
export type TicketView = z.infer<typeof TicketView>;

export const PaymentView = z.object({
  state: z.enum(['none', 'open', 'failed', 'captured', 'returning', 'returned']),
  payUrl: z.string().nullable(),
  method: z.object({ brand: z.string(), last4: z.string() }).nullable(),
  paidMinor: z.int(),
  returnedMinor: z.int(),
  /** When `failed`: what the bank said, if anything. */
  failure: z.string().nullable(),
});
export type PaymentView = z.infer<typeof PaymentView>;

/** Made by the same function that gives the money back. */
export const GiveBackPreview = z.object({
  possible: z.boolean(),
  why: z.enum(['policy', 'too_late', 'not_paid']).nullable(),
  until: Instant.nullable(),
  paidMinor: z.int(),
  keptMinor: z.int(),
  backMinor: z.int(),
});
export type GiveBackPreview = z.infer<typeof GiveBackPreview>;

export const ReservationView = z.object({
  id: Id,
  eventId: Id,
  /** For talking on the phone, as in `7QK4-M2`. */
  reference: z.string(),
  state: ReservationState,
  event: EventListing,
  places: z.array(PlaceView),
  /** Best-available only: false when people had to be split up. */
  together: z.boolean(),
  totalMinor: z.int(),
  currency: Currency,
  createdAt: Instant,
  heldUntil: Instant.nullable(),
  extensionsLeft: z.int(),
  buyer: Buyer.nullable(),
  payment: PaymentView,
  giveBack: GiveBackPreview,
  tickets: z.array(TicketView),
  serverNow: Instant,
});
export type ReservationView = z.infer<typeof ReservationView>;

export const PayOutcome = z.object({ payUrl: z.string().nullable(), reservation: ReservationView });
export type PayOutcome = z.infer<typeof PayOutcome>;

export const ListReservationsInput = z.object({
  show: z.enum(['coming', 'past']).default('coming'),
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(50).default(20),
});
export type ListReservationsInput = z.input<typeof ListReservationsInput>;

export const ReservationListing = z.object({
  id: Id,
  eventId: Id,
  reference: z.string(),
  state: ReservationState,
  event: EventListing,
  places: z.array(PlaceView),
  totalMinor: z.int(),
  returnedMinor: z.int(),
  currency: Currency,
  heldUntil: Instant.nullable(),
  /** Whether its buyer may give it back now. */
  mayGiveBack: z.boolean(),
  cancelledAt: Instant.nullable(),
  createdAt: Instant,
});
export type ReservationListing = z.infer<typeof ReservationListing>;

export const ReservationList = z.object({
  reservations: z.array(ReservationListing),
  nextCursor: z.string().nullable(),
  counts: z.object({ coming: z.int(), past: z.int() }),
  serverNow: Instant,
});
export type ReservationList = z.infer<typeof ReservationList>;

// ── what staff see ─────────────────────────────────────────────────────

export const EventReservationsInput = z.object({
  eventId: Id,
  states: z.array(ReservationState).default([]),
  /** Name, e-mail or reference. */
  text: z.string().trim().max(120).default(''),
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type EventReservationsInput = z.input<typeof EventReservationsInput>;

export const StaffReservationListing = ReservationListing.omit({ event: true }).extend({
  buyer: Buyer.nullable(),
  guest: z.boolean(),
});
export type StaffReservationListing = z.infer<typeof StaffReservationListing>;

export const EventReservations = z.object({
  reservations: z.array(StaffReservationListing),
  nextCursor: z.string().nullable(),
});
export type EventReservations = z.infer<typeof EventReservations>;

export const StaffReservationView = ReservationView.extend({ guest: z.boolean(), story: z.array(FeedEntry) });
export type StaffReservationView = z.infer<typeof StaffReservationView>;
