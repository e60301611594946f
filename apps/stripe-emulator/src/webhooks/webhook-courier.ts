import { setTimeout as sleep } from 'node:timers/promises';
import type { StripeEvent } from '../books/stripe-objects.ts';
import type { Fault, Faults } from '../faults/faults.ts';
import type { Clock } from '../world.ts';
import { signWebhook } from './sign-webhook.ts';

const RETRY_DELAYS_MS = [250, 1_000, 3_000, 10_000, 30_000, 120_000, 600_000];
const ANSWER_TIMEOUT_MS = 10_000;
const AT_ONCE_MAX = 32;
const ATTEMPTS_KEPT_MAX = 10_000;
const HOLD_BACK_MS = 1_000;

export interface Attempt {
  eventId: string;
  type: string;
  attempt: number;
  /** The receiver's HTTP status, or what went wrong in words. */
  answer: number | string;
}

export interface Courier {
  /** False when there is nobody to deliver to. */
  listening: boolean;
  /** Delivers in the background, again and again with growing pauses, in no promised order. */
  send(event: StripeEvent): void;
  /** Also signs with the old secrets when `keepOld`. */
  rotateSecret(secret: string, keepOld: boolean): void;
  attempts(): Attempt[];
  /** Resolves when nothing is under way or waiting for its next try. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface CourierOptions {
  url: string | undefined;
  secret: string;
  faults: Faults;
  clock: Clock;
  retryDelaysMs?: number[];
  /** Called once an event is delivered, or lost for good by a scripted fault. */
  onSettled: (event: StripeEvent) => void;
}

export function startCourier({
  url,
  secret,
  faults,
  clock,
  retryDelaysMs = RETRY_DELAYS_MS,
  onSettled,
}: CourierOptions): Courier {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const attempts: Attempt[] = [];
  const turn = createTurns(AT_ONCE_MAX);
  let secrets = [secret];
  const heldBack = new Set<() => void>();

  async function post(event: StripeEvent, attempt: number, signedWith: string[]): Promise<boolean> {
    const body = JSON.stringify(event, null, 2);
    let answer: number | string;
    try {
      const response = await fetch(url!, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signWebhook(body, signedWith, clock.now()),
          'user-agent': 'Stripe/1.0 (emulator)',
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      });
      await response.arrayBuffer();
      answer = response.status;
    } catch (error) {
      answer = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    }
    if (attempts.push({ eventId: event.id, type: event.type, attempt, answer }) > ATTEMPTS_KEPT_MAX)
      attempts.shift();
    return typeof answer === 'number' && answer >= 200 && answer < 300;
  }

  async function deliver(event: StripeEvent, fault: Fault | null): Promise<void> {
    if (fault?.do === 'drop') return onSettled(event);
    if (fault?.do === 'delay') await pause(fault.ms ?? HOLD_BACK_MS, stopping.signal);
    if (fault?.do === 'reorder') {
      const overtaken = new Promise<void>((resolve) => heldBack.add(resolve));
      await Promise.race([overtaken, pause(fault.ms ?? HOLD_BACK_MS, stopping.signal)]);
    }
    const copies = fault?.do === 'duplicate' ? fault.copies : 1;
    const signedWith = fault?.do === 'forge' ? ['whsec_forged'] : secrets;
    for (const [index, delay] of [0, ...retryDelaysMs].entries()) {
      await pause(delay, stopping.signal);
      if (stopping.signal.aborted) return;
      const posts = Array.from({ length: copies }, () =>
        turn(() => post(event, index + 1, index === 0 ? signedWith : secrets)),
      );
      if ((await Promise.all(posts)).every(Boolean)) {
        onSettled(event);
        if (fault?.do !== 'reorder') for (const letGo of heldBack) letGo();
        return;
      }
    }
  }

  return {
    listening: url !== undefined,
    send: (event) => {
      if (!url || stopping.signal.aborted) return;
      const delivery = deliver(event, faults.take('webhook', JSON.stringify(event), event.type));
      underWay.add(delivery);
      void delivery.finally(() => underWay.delete(delivery));
    },
    rotateSecret: (next, keepOld) => void (secrets = keepOld ? [next, ...secrets] : [next]),
    attempts: () => [...attempts],
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return;
  await sleep(ms, undefined, { signal }).catch(() => {
    // Only an abort rejects here, and whoever pauses looks at the signal next.
  });
}

/** Lets at most `limit` acts run at once; the others wait their turn in order. */
function createTurns(limit: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async function turn<Value>(act: () => Promise<Value>): Promise<Value> {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
