import { ProblemError } from '../problem-error.ts';

interface Waiting<Command, Outcome> {
  command: Command;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

export interface LaneOptions<Command, Outcome> {
  /** Decides the commands in order, in one transaction, and resolves to their outcomes in the same order. */
  decide: (commands: Command[]) => Promise<Outcome[]>;
  /** Commands in one batch: at most, and at least when so many wait. */
  batchMax: number;
  batchMin: number;
  /** How long a batch should take: larger ones do more a second, smaller ones keep everybody waiting less. */
  batchMs: number;
  /** Commands waiting at most; beyond, `busy` is the answer. */
  waitingMax: number;
  /** Whether an error says nothing about any one command: then all of the batch get it. */
  failsForAll?: (error: unknown) => boolean;
  /** Told when a batch failed as a whole and is halved. */
  onReplay?: (error: unknown, size: number) => void;
}

/** How fast commands went lately is smoothed over about this many batches. */
const RATE_MEMORY = 8;

/**
 * The queue of one event inside one process. While a batch is in flight commands gather; when it is done, all of them
 * (up to `batchMax`) are the next batch. So a lone command waits for nothing, and under load batches grow by themselves.
 */
export class Lane<Command, Outcome> {
  readonly #options: LaneOptions<Command, Outcome>;
  #waiting: Waiting<Command, Outcome>[] = [];
  #running = false;
  #idle: Promise<void> = Promise.resolve();
  #msPerCommand = 0.1;

  constructor(options: LaneOptions<Command, Outcome>) {
    this.#options = options;
  }

  isIdle(): boolean {
    return !this.#running && this.#waiting.length === 0;
  }

  /** Resolves when the command's batch has committed. Throws `busy` at once when the lane is full. */
  run(command: Command): Promise<Outcome> {
    if (this.#waiting.length >= this.#options.waitingMax) {
      const retryAfterMs = Math.ceil(Math.min(30_000, 50 + this.#waiting.length * this.#msPerCommand));
      return Promise.reject(new ProblemError({ reason: 'busy', retryAfterMs }));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, resolve, reject });
      if (!this.#running) {
        this.#running = true;
        this.#idle = this.#work();
      }
    });
  }

  /** Resolves when everything accepted so far has been answered. */
  async drain(): Promise<void> {
    while (!this.isIdle()) await this.#idle;
  }

  async #work(): Promise<void> {
    // Commands that arrive in the same turn of the event loop share the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#batchSize());
      const startedAt = performance.now();
      await this.#decideTogether(batch);
      const ms = (performance.now() - startedAt) / batch.length;
      this.#msPerCommand += (ms - this.#msPerCommand) / RATE_MEMORY;
    }
    this.#running = false;
  }

  /** As many as are likely to be decided in the time that everybody behind them should wait. */
  #batchSize(): number {
    const { batchMin, batchMax, batchMs } = this.#options;
    return Math.min(batchMax, Math.max(batchMin, Math.floor(batchMs / this.#msPerCommand)));
  }

  /**
   * A batch that fails as a whole is halved until the command that poisons it stands alone: the others are decided in a few
   * more batches, not in as many as there are commands.
   */
  async #decideTogether(batch: Waiting<Command, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#options.decide(batch.map((waiting) => waiting.command));
      batch.forEach((waiting, index) => waiting.resolve(outcomes[index]!));
    } catch (error) {
      if (batch.length === 1 || this.#options.failsForAll?.(error)) {
        return batch.forEach((waiting) => waiting.reject(error));
      }
      this.#options.onReplay?.(error, batch.length);
      const half = Math.ceil(batch.length / 2);
      await this.#decideTogether(batch.slice(0, half));
      await this.#decideTogether(batch.slice(half));
    }
  }
}
