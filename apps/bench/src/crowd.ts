import { newId, type Lanes } from '@onsale/server/engine';
import { ProblemError } from '@onsale/server/runtime';
import type { Histogram } from 'hdr-histogram-js';
import { newHistogram, recordSince } from './closed-loop.ts';
import { newBuyer } from './engine-seller.ts';
import type { Party } from './parties.ts';

type Hold = Extract<Parameters<Lanes['run']>[1], { kind: 'hold' }>;

const TICK_MS = 1;
/** Sent in one go at most, in milliseconds of arrivals: beyond, the generator would starve the engine beside it. */
const BURST_MS = 5;

/**
 * People who come faster than they can be served. Whoever is told `busy` goes away, and somebody else comes for the same seats.
 * Their commands are made beforehand, since the crowd shares a thread with the engine.
 */
export class Crowd {
  readonly #lanes: Lanes;
  readonly #eventId: string;
  readonly #wanted: Hold[];
  readonly busyLatency: Histogram = newHistogram();
  held = 0;
  busy = 0;
  sent = 0;

  constructor(lanes: Lanes, eventId: string, wanted: readonly Party[]) {
    this.#lanes = lanes;
    this.#eventId = eventId;
    this.#wanted = wanted.map(({ seats }) => ({
      kind: 'hold',
      reservationId: newId(),
      buyer: newBuyer(),
      choice: { kind: 'chosen', seats, areas: [] },
      choiceHash: '',
    }));
  }

  /** Resolves to whether the seats were held. `dueAt`: when this person came, as `performance.now()` tells it. */
  async ask(dueAt: number): Promise<boolean> {
    const hold = this.#wanted.pop();
    if (!hold) throw new Error('The seats of the bench are all held: the crowd needs a bigger venue');
    this.sent += 1;
    try {
      const outcome = await this.#lanes.run(this.#eventId, hold);
      if (outcome.kind !== 'done') throw new Error(`A free seat was refused: ${JSON.stringify(outcome)}`);
      this.held += 1;
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.reason !== 'busy') throw error;
      this.busy += 1;
      recordSince(this.busyLatency, dueAt);
      this.#wanted.push(hold);
      return false;
    }
  }

  /** Evenly spaced arrivals for a time. Resolves when it is over; those not answered by then are in `unanswered`. */
  async flood(perSecond: number, seconds: number): Promise<{ unanswered: Promise<boolean>[] }> {
    const underWay: Promise<boolean>[] = [];
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
