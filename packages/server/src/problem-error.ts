import type { Problem } from '@onsale/schemas';

/** An outcome that the caller can expect and answer; everything else that is thrown is a bug. */
export class ProblemError extends Error {
  readonly problem: Problem;

  /** Without a stack: it is an answer, given thousands of times a second when a lane is full, and not a fault to be traced. */
  constructor(problem: Problem, options?: ErrorOptions) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(problem.reason, options);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
