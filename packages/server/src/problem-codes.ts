import type { Problem, ProblemReason } from '@onsale/schemas';
import type { TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { ProblemError } from './problem-error.ts';
import { isTransient } from './transaction.ts';

/** How each problem travels over the wire. The compiler keeps it complete. */
export const CODE_OF = {
  not_found: 'NOT_FOUND',
  not_signed_in: 'UNAUTHORIZED',
  not_allowed: 'FORBIDDEN',
  bad_input: 'BAD_REQUEST',
  busy: 'SERVICE_UNAVAILABLE',
  rate_limited: 'TOO_MANY_REQUESTS',
  forged_request: 'FORBIDDEN',
  id_reused: 'CONFLICT',
  seats_taken: 'CONFLICT',
  seats_unknown: 'BAD_REQUEST',
  seats_not_offered: 'CONFLICT',
  area_full: 'CONFLICT',
  none_match: 'CONFLICT',
  leaves_single_seat: 'CONFLICT',
  too_many_places: 'CONFLICT',
  too_many_holds: 'CONFLICT',
  sale_not_open: 'PRECONDITION_FAILED',
  sale_closed: 'PRECONDITION_FAILED',
  hold_lapsed: 'CONFLICT',
  no_more_time: 'CONFLICT',
  wrong_state: 'CONFLICT',
  cannot_give_back: 'PRECONDITION_FAILED',
  payment_unreachable: 'BAD_GATEWAY',
  payment_refused: 'CONFLICT',
  email_taken: 'CONFLICT',
  wrong_login: 'UNAUTHORIZED',
  wrong_password: 'FORBIDDEN',
  no_such_account: 'NOT_FOUND',
  last_owner: 'CONFLICT',
  event_incomplete: 'PRECONDITION_FAILED',
  taken_places_affected: 'CONFLICT',
  capacity_below_taken: 'CONFLICT',
  plan_unreadable: 'UNPROCESSABLE_CONTENT',
  changed_meanwhile: 'CONFLICT',
} as const satisfies Record<ProblemReason, TRPC_ERROR_CODE_KEY>;

const BUSY_RETRY_MS = 1_000;

/** The problem that an error stands for, or null when it is a bug or a call that is not tRPC's. */
export function problemBehind({ cause }: TRPCError): Problem | null {
  if (cause instanceof ProblemError) return cause.problem;
  if (cause instanceof ZodError) return { reason: 'bad_input', fields: fieldsOf(cause) };
  // Tried again several times already; the database is away or overrun for the moment.
  if (cause && isTransient(cause)) return { reason: 'busy', retryAfterMs: BUSY_RETRY_MS };
  return null;
}

function fieldsOf(error: ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}
