import { closedLoop } from './closed-loop.ts';

const WARM_UP_SHARE = 1 / 3;

/** How many a second are done at full tilt, after the first third of them has warmed the process up. */
export async function warmCapacity(
  total: number,
  inFlight: number,
  act: (index: number) => Promise<unknown>,
): Promise<number> {
  const warmUp = Math.round(total * WARM_UP_SHARE);
  await closedLoop(warmUp, inFlight, act);
  const measured = await closedLoop(total - warmUp, inFlight, (index) => act(warmUp + index));
  return measured.perSecond;
}
