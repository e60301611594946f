import { createHash } from 'node:crypto';
import type { CallContext } from '../call-context.ts';

/** Who owns reservations: a user, or a guest known by the key that their browser keeps. */
export interface BuyerIdentity {
  id: string;
  guest: boolean;
  name: string | null;
  email: string | null;
}

export const GUEST_KEY_HEADER = 'x-onsale-guest';
const GUEST_KEY_LENGTH_MIN = 32;

/** The buyer of this call, or null for a stranger without an account or a guest key. */
export async function identifyBuyer(
  ctx: CallContext,
  freshness: 'cached' | 'now',
): Promise<BuyerIdentity | null> {
  const user = await ctx.signedIn(freshness);
  if (user) return { ...user, guest: false };
  const guestId = guestIdOf(ctx.call.headers.get(GUEST_KEY_HEADER));
  return guestId ? { id: guestId, guest: true, name: null, email: null } : null;
}

/**
 * The id that stands for a guest in the database: a UUID (version 8, RFC 9562) from the key's SHA-256, so that
 * reading the database gives nobody a key. Null for keys too short to be unguessable.
 */
export function guestIdOf(key: string | null): string | null {
  if (!key || key.length < GUEST_KEY_LENGTH_MIN) return null;
  const bytes = createHash('sha256').update(`onsale guest ${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
