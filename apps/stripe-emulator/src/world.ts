import type { Books } from './books/books.ts';
import type { Faults } from './faults/faults.ts';
import type { Courier } from './webhooks/webhook-courier.ts';

/** What every verb of the emulator works on. */
export interface World {
  apiKey: string;
  /** Where a browser reaches the pay page, without a slash at the end. */
  publicUrl: string;
  books: Books;
  faults: Faults;
  courier: Courier;
  clock: Clock;
  /** What must not fire any more once the emulator has stopped. */
  timers: Set<NodeJS.Timeout>;
}

/** The emulator's own clock, in Unix seconds; tests may set it wrong. */
export interface Clock {
  offsetSeconds: number;
  now(): number;
}

/** The API request that caused a change, as its events will name it. */
export interface Cause {
  requestId: string | null;
  idempotencyKey: string | null;
}
