/** Crockford's base 32: no letter that is read as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 7;

/** What people say on the phone, as in `7QK4-M2X`: the last 35 bits of the reservation's id. */
export function referenceOf(reservationId: string): string {
  let bits = BigInt(`0x${reservationId.slice(-10)}`);
  let digits = '';
  for (let index = 0; index < DIGITS; index++) {
    digits = ALPHABET[Number(bits & 31n)]! + digits;
    bits >>= 5n;
  }
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * The ends of ids that a reference can stand for, in hex, or null when the text is none: 35 of 40 bits are in it, so there are 32.
 */
export function suffixOfReference(text: string): string[] | null {
  const digits = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (digits.length !== DIGITS || [...digits].some((digit) => !ALPHABET.includes(digit))) return null;
  const low = [...digits].reduce((bits, digit) => (bits << 5n) | BigInt(ALPHABET.indexOf(digit)), 0n);
  return Array.from({ length: 32 }, (_, high) =>
    ((BigInt(high) << 35n) | low).toString(16).padStart(10, '0'),
  );
}
