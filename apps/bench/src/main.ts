import { readOptions, type BenchOptions } from './bench-options.ts';
import { checkout } from './benches/checkout.ts';
import { growth } from './benches/growth.ts';
import { latency } from './benches/latency.ts';
import { memory } from './benches/memory.ts';
import { mixed } from './benches/mixed.ts';
import { overload } from './benches/overload.ts';
import { processes } from './benches/processes.ts';
import { stadium } from './benches/stadium.ts';
import { stadiumHttp } from './benches/stadium-http.ts';

/** Figures for the last line; `violations` above 0 voids the run. */
type Bench = (options: BenchOptions) => Promise<{ violations: number }>;

const BENCHES: Record<string, Bench> = {
  stadium: (options) => (options.http ? stadiumHttp(options) : stadium(options)),
  mixed,
  checkout,
  latency,
  overload,
  growth,
  processes,
  memory,
};

const { name, options } = readOptions(process.argv.slice(2));
const bench = name === null ? undefined : BENCHES[name];
if (!bench) {
  console.error(
    `Usage: npm run bench -- NAME [--quick] [--http] [--minutes N]\nNAME is one of: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exit(2);
}
const figures = await bench(options);
console.log(
  `\n${JSON.stringify({ bench: name, ...(options.http && { http: true }), ...(options.quick && { quick: true }), ...figures })}`,
);
if (figures.violations > 0) process.exitCode = 1;
