import { closedLoop } from './closed-loop.ts';
import type { Seller } from './engine-seller.ts';
import type { Party } from './parties.ts';

const WARM_UP_SHARE = 1 / 3;

/** Holds a second at full tilt, after the first third has warmed the process up. */
export async function warmCapacity(
  seller: Seller,
  parties: readonly Party[],
  inFlight: number,
): Promise<number> {
  const warmUp = Math.round(parties.length * WARM_UP_SHARE);
  await closedLoop(warmUp, inFlight, (index) => seller.hold(parties[index]!));
  const measured = await closedLoop(parties.length - warmUp, inFlight, (index) =>
    seller.hold(parties[warmUp + index]!),
  );
  return measured.perSecond;
}
