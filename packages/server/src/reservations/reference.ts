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
