import { createHash } from 'node:crypto';

/** An id that is the same in every fill, so that one that was interrupted can go on. UUID version 8 (RFC 9562). */
export function demoId(name: string): string {
  const bytes = createHash('sha256').update(`onsale demo ${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
