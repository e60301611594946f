import { z } from 'zod';

export const EventType = z.enum([
  'concert',
  'theatre',
  'sport',
  'comedy',
  'classical',
  'family',
  'festival',
  'talk',
]);
export type EventType = z.infer<typeof EventType>;

/** `past` is never stored: it follows from the start, the duration and the clock. */
export const EventStatus = z.enum(['draft', 'published', 'cancelled', 'past']);
export type EventStatus = z.infer<typeof EventStatus>;

export const SaleState = z.enum(['not_yet', 'open', 'closed']);
export type SaleState = z.infer<typeof SaleState>;

export const SectionKind = z.enum(['seated', 'general']);
export type SectionKind = z.infer<typeof SectionKind>;

export const SeatKind = z.enum(['standard', 'wheelchair', 'companion']);
export type SeatKind = z.infer<typeof SeatKind>;

export const ReservationState = z.enum(['pending', 'paid', 'cancelled', 'expired']);
export type ReservationState = z.infer<typeof ReservationState>;

export const AccessLevel = z.enum(['owner', 'editor', 'seller', 'door', 'viewer']);
export type AccessLevel = z.infer<typeof AccessLevel>;

export const AccountKind = z.enum(['personal', 'organization']);
export type AccountKind = z.infer<typeof AccountKind>;

/** What the shop does about single seats between parties: `strict` none, `lenient` only at the ends of rows, `off` any. */
export const SingleSeatRule = z.enum(['strict', 'lenient', 'off']);
export type SingleSeatRule = z.infer<typeof SingleSeatRule>;

/**
 * One byte per seat, as stored in the inventory and as sent to the map.
 * `off`: no category covers it; `blocked`: staff keep it. Buyers see both as `off`.
 */
export const SEAT_STATE = { free: 0, held: 1, sold: 2, off: 3, blocked: 4 } as const;
export type SeatState = keyof typeof SEAT_STATE;
