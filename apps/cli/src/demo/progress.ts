/** Does one step of the work, then prints one line: what was done, and the seconds it took. */
export async function step<T>(done: string | ((outcome: T) => string), work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const outcome = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`✓ ${typeof done === 'string' ? done : done(outcome)} (${seconds} s)`);
  return outcome;
}

/** Prints a remark below the steps. */
export function remark(line: string): void {
  console.log(`  ${line}`);
}
