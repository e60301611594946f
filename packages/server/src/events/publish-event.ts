import { LockMode } from '@mikro-orm/postgresql';
import { recordAudit } from '../audit/record-audit.ts';
import { ProblemError } from '../problem-error.ts';
import { databaseNow, type Tx } from '../transaction.ts';
import { Event } from './event.ts';
import { Inventory } from '../inventory/inventory.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** Makes a draft findable, at once. Publishing what is published changes nothing. */
export async function publishEvent(
  tx: Tx,
  staff: { id: string; name: string },
  input: { eventId: string; version: number },
): Promise<Event> {
  const event = await tx.findOneOrFail(
    Event,
    { id: input.eventId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (event.status === 'published') return event;
  if (event.version !== input.version) throw new ProblemError({ reason: 'changed_meanwhile', id: event.id });
  const missing = await whatIsMissing(tx, event, await databaseNow(tx));
  if (missing.length > 0) throw new ProblemError({ reason: 'event_incomplete', missing });
  event.status = 'published';
  event.version += 1;
  await tx.nativeUpdate(Inventory, { eventId: event.id }, { eventVersion: event.version });
  await recordAudit(tx, { eventId: event.id, what: 'event_published', actor: staff });
  await tx.flush();
  return event;
}
