import type { Problem } from '@onsale/schemas';

/** An outcome that the caller can expect and answer; everything else that is thrown is a bug. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.reason, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
