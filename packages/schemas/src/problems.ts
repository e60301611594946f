import { z } from 'zod';
import { Id, Instant, SeatId } from './basics.ts';
import { AccessLevel } from './words.ts';

const plain = <R extends string>(reason: R) => z.object({ reason: z.literal(reason) });

/** Every outcome that a caller can expect and answer. Facts only: the words for people are made where people are. */
export const Problem = z.discriminatedUnion('reason', [
  plain('not_found'),
  plain('not_signed_in'),
  z.object({ reason: z.literal('not_allowed'), needs: AccessLevel.nullable() }),
  z.object({
    reason: z.literal('bad_input'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
  z.object({ reason: z.literal('busy'), retryAfterMs: z.int() }),
  z.object({ reason: z.literal('rate_limited'), retryAfterMs: z.int() }),
  plain('forged_request'),
  /** The id or token was used before, with another body. */
  plain('id_reused'),
  // places
  z.object({ reason: z.literal('seats_taken'), seatIds: z.array(SeatId) }),
  z.object({ reason: z.literal('seats_unknown'), seatIds: z.array(SeatId) }),
  z.object({ reason: z.literal('seats_not_offered'), seatIds: z.array(SeatId) }),
  z.object({ reason: z.literal('area_full'), section: z.int(), wanted: z.int(), left: z.int() }),
  z.object({ reason: z.literal('none_match'), wanted: z.int(), left: z.int() }),
  /** The choice would leave single seats; the alternatives are choices of the same size in the same row. */
  z.object({
    reason: z.literal('leaves_single_seat'),
    alone: z.array(SeatId),
    alternatives: z.array(z.array(SeatId)),
  }),
  z.object({ reason: z.literal('too_many_places'), max: z.int() }),
  z.object({ reason: z.literal('too_many_holds'), max: z.int() }),
  z.object({ reason: z.literal('sale_not_open'), opensAt: Instant.nullable() }),
  plain('sale_closed'),
  // reservations and money
  plain('hold_lapsed'),
  plain('no_more_time'),
  z.object({ reason: z.literal('wrong_state'), state: z.string() }),
  z.object({
    reason: z.literal('cannot_give_back'),
    why: z.enum(['policy', 'too_late', 'not_paid']),
    until: Instant.nullable(),
  }),
  plain('payment_unreachable'),
  plain('payment_refused'),
  // accounts and access
  plain('email_taken'),
  plain('wrong_login'),
  plain('wrong_password'),
  plain('no_such_account'),
  plain('last_owner'),
  // organisers
  z.object({ reason: z.literal('event_incomplete'), missing: z.array(z.string()) }),
  z.object({
    reason: z.literal('taken_places_affected'),
    what: z.string(),
    count: z.int(),
    seatIds: z.array(SeatId),
  }),
  z.object({ reason: z.literal('capacity_below_taken'), section: z.int(), taken: z.int() }),
  z.object({ reason: z.literal('plan_unreadable'), faults: z.array(z.string()) }),
  z.object({ reason: z.literal('changed_meanwhile'), id: Id }),
]);
export type Problem = z.infer<typeof Problem>;
export type ProblemReason = Problem['reason'];
