import { ProblemError } from '../../problem-error.ts';

const FAULTS_MAX = 20;

/** Why a plan cannot be read, all at once, so that one round of repair is enough. */
export class Faults {
  readonly #sentences: string[] = [];

  add(sentence: string): void {
    if (this.#sentences.length < FAULTS_MAX) this.#sentences.push(sentence);
  }

  throwIfAny(): void {
    if (this.#sentences.length) throw planUnreadable(this.#sentences);
  }
}

export function planUnreadable(faults: string[], options?: ErrorOptions): ProblemError {
  return new ProblemError({ reason: 'plan_unreadable', faults }, options);
}
