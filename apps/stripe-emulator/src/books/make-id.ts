import { randomBytes } from 'node:crypto';

/** An id as Stripe writes them: a prefix that names the object, then 24 characters that cannot be guessed. */
export function makeId(prefix: string): string {
  return `${prefix}_${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x').slice(0, 24)}`;
}
