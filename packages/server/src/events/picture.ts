import type { EntityManager } from '@mikro-orm/postgresql';
import { PICTURE_BYTES_MAX } from '@onsale/schemas';
import { ProblemError } from '../problem-error.ts';
import type { Tx } from '../transaction.ts';
import { Event, EventPicture } from './event.ts';

/** The first bytes of the formats that a browser shows; what a data URL says of itself proves nothing. */
const SIGNATURES: [type: string, bytes: string][] = [
  ['image/png', '89504e47'],
  ['image/jpeg', 'ffd8ff'],
  ['image/webp', '52494646'],
];

/** Keeps a picture given as a data URL; null takes it away. */
export async function storePicture(tx: Tx, event: Event, dataUrl: string | null): Promise<void> {
  await tx.nativeDelete(EventPicture, { eventId: event.id });
  event.pictureType = null;
  if (dataUrl === null) return;
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  const type = SIGNATURES.find(([, signature]) =>
    bytes.subarray(0, 8).toString('hex').startsWith(signature),
  )?.[0];
  if (!type) throw badPicture('That is not a PNG, JPEG or WebP picture');
  if (bytes.length > PICTURE_BYTES_MAX) throw badPicture('The picture is larger than 2 MB');
  tx.create(EventPicture, { eventId: event.id, type, bytes });
  event.pictureType = type;
  await tx.flush();
}

/** Null when the event has none, or is a draft and `drafts` is false. */
export async function loadPicture(
  em: EntityManager,
  eventId: string,
  drafts: boolean,
): Promise<{ type: string; bytes: Uint8Array; version: number } | null> {
  const event = await em.findOne(Event, { id: eventId });
  if (!event?.pictureType || (event.status === 'draft' && !drafts)) return null;
  const picture = await em.findOne(EventPicture, { eventId });
  return picture && { type: picture.type, bytes: picture.bytes, version: event.version };
}

function badPicture(message: string): ProblemError {
  return new ProblemError({ reason: 'bad_input', fields: [{ path: 'picture', message }] });
}
