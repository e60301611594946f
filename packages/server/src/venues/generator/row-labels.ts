/** I and O are left out: on a ticket they read as 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The name of the row at `index` from the front: 1, 2, 3 or A, B … Z, AA, AB. */
export function rowLabel(index: number, style: 'numbers' | 'letters'): string {
  if (style === 'numbers') return String(index + 1);
  const last = LETTERS[index % LETTERS.length]!;
  const rest = Math.floor(index / LETTERS.length) - 1;
  return rest < 0 ? last : rowLabel(rest, style) + last;
}
