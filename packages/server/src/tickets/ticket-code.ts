import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

const PREFIX = 'ONS1.';
const UUID_BYTES = 16;
const BODY_BYTES = UUID_BYTES * 2 + 2;

export interface TicketClaim {
  eventId: string;
  ticketId: string;
  generation: number;
}

/**
 * What the QR code carries: event, ticket and generation, signed by the event's key (Ed25519, RFC 8032), so that a door
 * needs only the public key to tell a real one. Always the same for the same ticket and generation.
 */
export function ticketCode(claim: TicketClaim, privateKey: KeyObject): string {
  const body = bodyOf(claim);
  return PREFIX + Buffer.concat([body, sign(null, body, privateKey)]).toString('base64url');
}

/** The claim, or null when the code is not one that this key has signed. */
export function readTicketCode(code: string, publicKey: KeyObject): TicketClaim | null {
  if (!code.startsWith(PREFIX)) return null;
  const bytes = Buffer.from(code.slice(PREFIX.length), 'base64url');
  if (bytes.length !== BODY_BYTES + 64) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  if (!verify(null, body, publicKey, bytes.subarray(BODY_BYTES))) return null;
  return {
    eventId: uuidOf(body.subarray(0, UUID_BYTES)),
    ticketId: uuidOf(body.subarray(UUID_BYTES, UUID_BYTES * 2)),
    generation: body.readUInt16BE(UUID_BYTES * 2),
  };
}

export function privateKeyOf(der: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
}

export function publicKeyOf(der: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
}

function bodyOf({ eventId, ticketId, generation }: TicketClaim): Buffer {
  const body = Buffer.alloc(BODY_BYTES);
  body.write(eventId.replaceAll('-', ''), 0, 'hex');
  body.write(ticketId.replaceAll('-', ''), UUID_BYTES, 'hex');
  body.writeUInt16BE(generation, UUID_BYTES * 2);
  return body;
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
