import type { EntityManager } from '@mikro-orm/postgresql';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { sqlOf } from '../transaction.ts';
import { privateKeyOf } from './ticket-code.ts';

const KEYS_KEPT_MAX = 1_000;
const kept = new Map<string, KeyObject>();

/** The event's signing key, made when its first ticket is shown. Two processes that make one agree on the stored one. */
export async function eventKeyOf(em: EntityManager, eventId: string): Promise<KeyObject> {
  const known = kept.get(eventId);
  if (known) return known;
  const key = privateKeyOf((await storedKey(em, eventId)) ?? (await makeKey(em, eventId)));
  kept.set(eventId, key);
  if (kept.size > KEYS_KEPT_MAX) kept.delete(kept.keys().next().value!);
  return key;
}

async function storedKey(em: EntityManager, eventId: string): Promise<Uint8Array | null> {
  const row = await sqlOf(em)
    .selectFrom('event_key')
    .select('private_key')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row?.private_key ?? null;
}

async function makeKey(em: EntityManager, eventId: string): Promise<Uint8Array> {
  const pair = generateKeyPairSync('ed25519');
  await sqlOf(em)
    .insertInto('event_key')
    .values({
      event_id: eventId,
      public_key: pair.publicKey.export({ format: 'der', type: 'spki' }),
      private_key: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await storedKey(em, eventId))!;
}
