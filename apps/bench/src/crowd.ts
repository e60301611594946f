import { ProblemError } from '@onsale/server/runtime';
import type { Histogram } from 'hdr-histogram-js';
import { newHistogram, recordSince } from './closed-loop.ts';
import type { Seller } from './engine-seller.ts';
import type { Party } from './parties.ts';

const TICK_MS = 1;
/** Sent in one go at most, in milliseconds of arrivals: beyond, the generator would starve the engine beside it. */
const BURST_MS = 5;

/** People who come faster than they can be served. Whoever is told `busy` goes away, and somebody else comes for the same seats. */
export class Crowd {
  readonly #seller: Seller;
  readonly #wanted: Party[];
  readonly busyLatency: Histogram = newHistogram();
  held = 0;
  busy = 0;
  sent = 0;

  constructor(seller: Seller, wanted: readonly Party[]) {
    this.#seller = seller;
    this.#wanted = [...wanted];
  }

  /** `dueAt`: when this person came, as `performance.now()` tells it. */
  async ask(dueAt: number): Promise<void> {
    const party = this.#wanted.pop();
    if (!party) throw new Error('The seats of the bench are all held: the crowd needs a bigger venue');
    this.sent += 1;
    try {
      await this.#seller.hold(party);
      this.held += 1;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.reason !== 'busy') throw error;
      this.busy += 1;
      recordSince(this.busyLatency, dueAt);
      this.#wanted.push(party);
    }
  }

  /** Evenly spaced arrivals for a time. Resolves when it is over; those not answered by then are in `unanswered`. */
  async flood(perSecond: number, seconds: number): Promise<{ unanswered: Promise<void>[] }> {
    const underWay: Promise<void>[] = [];
    const gapMs = 1_000 / perSecond;
    const endsAt = performance.now() + seconds * 1_000;
    for (let dueAt = performance.now(); dueAt < endsAt && performance.now() < endsAt;) {
      const until = Math.min(performance.now(), dueAt + BURST_MS);
      for (; dueAt <= until; dueAt += gapMs) underWay.push(this.ask(dueAt));
      await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    }
    return { unanswered: underWay };
  }
}
