import { TRPCClientError } from '@trpc/client';
import type { Operation, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AnyTRPCRouter } from '@trpc/server';
import { isAborted, isUnreachable, problemOf } from './problem-of.ts';

export const RETRIES_MAX = 3;
const BACKOFF_MS = 250;
/** Whoever is asked to wait longer than this should hear of it instead. */
const WAIT_MS_MAX = 5_000;

/** Done twice these say something else (`email_taken`, `wrong_password`), and no id of the caller's makes them one. */
const NOT_REPEATABLE = new Set(['account.signUp', 'account.changePassword']);

/**
 * Asks again with the same body when there was no answer, the server was busy or it failed. Everything else that
 * changes something carries an id or a version made by the caller, so asking twice is asking once.
 */
export function retryLink<Router extends AnyTRPCRouter>(): TRPCLink<Router> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let stop = () => {};
        const attempt = (retries: number) => {
          const subscription = next(op).subscribe({
            next: (answer) => observer.next(answer),
            complete: () => observer.complete(),
            error(error) {
              const wait = retries < RETRIES_MAX ? waitBeforeRetry(op, error, retries) : null;
              if (wait === null) return observer.error(error);
              const timer = setTimeout(() => attempt(retries + 1), wait);
              stop = () => clearTimeout(timer);
            },
          });
          stop = () => subscription.unsubscribe();
        };
        attempt(0);
        return () => stop();
      });
}

/** Milliseconds, or null when asking again would not help or would not be the same request. */
function waitBeforeRetry(op: Operation, error: unknown, retries: number): number | null {
  if (!(error instanceof TRPCClientError) || op.signal?.aborted || isAborted(error)) return null;
  const problem = problemOf(error);
  if (problem?.reason === 'busy' || problem?.reason === 'rate_limited') {
    return problem.retryAfterMs <= WAIT_MS_MAX ? withJitter(problem.retryAfterMs) : null;
  }
  const failed = isUnreachable(error) || (problem === null && error.data?.httpStatus >= 500);
  return failed && !NOT_REPEATABLE.has(op.path) ? withJitter(BACKOFF_MS * 2 ** retries) : null;
}

/** Up to half as much again, so that those who were turned away together do not come back together. */
function withJitter(milliseconds: number): number {
  return milliseconds * (1 + Math.random() / 2);
}
