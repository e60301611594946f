import { newId } from '@onsale/client';
import type { Buyer } from '@onsale/schemas';

type Attempt = { token: string; body: string };

const storedUnder = (reservationId: string) => `onsale.pay.${reservationId}`;
const inMemory = new Map<string, Attempt>();

/**
 * The token of the attempt to pay that has no answer yet, or a new one. The same token means the same charge, so a double
 * click, a reload or a lost answer cannot charge twice. Other details are another attempt.
 */
export function payToken(reservationId: string, buyer: Buyer): string {
  const body = JSON.stringify(buyer);
  const open = inMemory.get(reservationId) ?? read(reservationId);
  const attempt = open?.body === body ? open : { token: newId(), body };
  inMemory.set(reservationId, attempt);
  try {
    sessionStorage.setItem(storedUnder(reservationId), JSON.stringify(attempt));
  } catch {
    // Without storage the token lives as long as the page.
  }
  return attempt.token;
}

/** The attempt has been answered, one way or the other. */
export function forgetPayToken(reservationId: string): void {
  inMemory.delete(reservationId);
  try {
    sessionStorage.removeItem(storedUnder(reservationId));
  } catch {
    // Nothing was stored.
  }
}

function read(reservationId: string): Attempt | null {
  try {
    return JSON.parse(sessionStorage.getItem(storedUnder(reservationId)) ?? 'null');
  } catch {
    return null;
  }
}
