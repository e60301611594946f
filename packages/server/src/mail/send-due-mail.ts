import { markDone, markFailed } from '../outbox/finish-effect.ts';
import { eventsWithDue, takeDue, type TakenEffect } from '../outbox/take-due.ts';
import { MAIL_CONNECTIONS_MAX, UndeliverableError } from './mailer.ts';
import type { PostOffice } from './post-office.ts';
import { writeLetter } from './write-letter.ts';

const EVENTS_PER_ROUND_MAX = 50;
const BATCHES_PER_TURN = 20;

/**
 * Sends what the outbox says is due, event by event, until nothing is left. A letter is sent outside any transaction and then
 * marked as done; a process that dies between the two leaves a row that is due again some minutes later.
 */
export async function sendDueMail(office: PostOffice, signal?: AbortSignal): Promise<void> {
  if (!office.mailer) return;
  for (;;) {
    const events = await eventsWithDue(office.em, EVENTS_PER_ROUND_MAX);
    if (events.length === 0) return;
    for (const eventId of events) await sendSome(office, eventId, signal);
    if (signal?.aborted) return;
  }
}

/** A turn of one event: long enough that asking for events costs little, short enough that the others need not wait long. */
async function sendSome(office: PostOffice, eventId: string, signal?: AbortSignal): Promise<void> {
  for (let batch = 0; batch < BATCHES_PER_TURN; batch++) {
    if (signal?.aborted) return;
    // No more than can be under way at once: what is taken must not wait.
    const taken = await takeDue(office.em, eventId, MAIL_CONNECTIONS_MAX);
    if (taken.length === 0) return;
    await Promise.all(taken.map((effect) => sendOne(office, effect)));
  }
}

async function sendOne(office: PostOffice, effect: TakenEffect): Promise<void> {
  const { eventId, id, reservationId } = effect;
  try {
    const written = await writeLetter(office, effect);
    if (written) await office.mailer!.send(id, written.to, written.letter);
    await markDone(office.em, effect);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const outcome = await markFailed(office.em, effect, {
      why,
      hopeless: error instanceof UndeliverableError,
    });
    const log = outcome === 'again' ? office.log.warn : office.log.error;
    log.call(
      office.log,
      { error, eventId, reservationId, outboxId: id, outcome },
      'a mail could not be sent',
    );
  }
}
