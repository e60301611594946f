import { createHash } from 'node:crypto';

/** Tells whether two sendings under one id or token ask for the same thing; keys in any order. */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(stable(body)).digest('base64url');
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`)
    .join()}}`;
}
