import type { EntityManager } from '@mikro-orm/postgresql';
import { isTransient } from '../transaction.ts';
import { Lane } from '../inventory/lane.ts';
import type { Command, Outcome } from './command.ts';
import { decideBatch } from './decide-batch.ts';

export const BATCH_COMMANDS_MAX = 1_000;
const BATCH_COMMANDS_MIN = 64;
const BATCH_MS = 75;
/** Commands that wait in one event's lane at most: a few seconds of work at the peak. */
export const LANE_WAITING_MAX = 20_000;

export interface LanesOptions {
  batchMax?: number;
  waitingMax?: number;
  /** An alarm: a batch failed as a whole and is halved, to find the command that did it. */
  onReplay?: (eventId: string, error: unknown, size: number) => void;
}

/** The lanes of this process, one per event that has something to decide. */
export class Lanes {
  readonly #em: EntityManager;
  readonly #options: LanesOptions;
  readonly #lanes = new Map<string, Lane<Command, Outcome>>();

  constructor(em: EntityManager, options: LanesOptions = {}) {
    this.#em = em;
    this.#options = options;
  }

  /** Resolves after the commit that made it so. Throws `busy` when too much is waiting, `not_found` for no such event. */
  async run(eventId: string, command: Command): Promise<Outcome> {
    const lane = this.#laneOf(eventId);
    try {
      return await lane.run(command);
    } finally {
      if (lane.isIdle() && this.#lanes.get(eventId) === lane) this.#lanes.delete(eventId);
    }
  }

  /** For a graceful stop: everything accepted is decided and answered first. */
  async drain(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.drain()));
  }

  #laneOf(eventId: string): Lane<Command, Outcome> {
    const known = this.#lanes.get(eventId);
    if (known) return known;
    const lane = new Lane<Command, Outcome>({
      decide: (commands) => decideBatch(this.#em, eventId, commands),
      batchMax: this.#options.batchMax ?? BATCH_COMMANDS_MAX,
      batchMin: BATCH_COMMANDS_MIN,
      batchMs: BATCH_MS,
      waitingMax: this.#options.waitingMax ?? LANE_WAITING_MAX,
      failsForAll: isTransient,
      onReplay: (error, size) => this.#options.onReplay?.(eventId, error, size),
    });
    this.#lanes.set(eventId, lane);
    return lane;
  }
}
