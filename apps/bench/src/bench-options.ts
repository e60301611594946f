import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Under a minute: fewer repeats, shorter runs, smaller worlds. */
  quick: boolean;
  /** Over real HTTP instead of inside one process. */
  http: boolean;
  /** How long `memory` churns. */
  minutes: number | null;
}

/** @throws Error that says what is wrong with the arguments */
export function readOptions(argv: string[]): { name: string | null; options: BenchOptions } {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      http: { type: 'boolean', default: false },
      minutes: { type: 'string' },
    },
  });
  const minutes = values.minutes === undefined ? null : Number(values.minutes);
  if (minutes !== null && !(minutes > 0)) throw new Error('--minutes wants a number above 0');
  return { name: positionals[0] ?? null, options: { quick: values.quick, http: values.http, minutes } };
}
