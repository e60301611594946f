import { createHash } from 'node:crypto';
import type { Books } from '../books/books.ts';
import { StripeRefusal } from './stripe-refusal.ts';

const KEY_LIFE_SECONDS = 24 * 3600;

export interface Answer {
  status: number;
  body: string;
  replayed: boolean;
}

/**
 * Gives the first answer again when a key comes again with the same request.
 * https://docs.stripe.com/api/idempotent_requests: what failed validation is not kept.
 * @throws StripeRefusal `idempotency_error` when the key comes with another request.
 */
export function answerOnce(
  books: Books,
  key: string | null,
  request: { method: string; url: string; body: string },
  nowSeconds: number,
  act: () => { status: number; body: string },
): Answer {
  if (key === null) return { ...act(), replayed: false };
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${request.body}`)
    .digest('hex');
  const kept = books.answers.find(key);
  if (kept && kept.created > nowSeconds - KEY_LIFE_SECONDS) {
    if (kept.fingerprint === fingerprint) return { status: kept.status, body: kept.body, replayed: true };
    throw new StripeRefusal(
      400,
      'idempotency_error',
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  const answer = act();
  books.answers.save({ id: key, fingerprint, ...answer, created: nowSeconds });
  return { ...answer, replayed: false };
}
