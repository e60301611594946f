import type { EntityManager } from '@mikro-orm/postgresql';
import { sqlOf, transaction } from '../transaction.ts';

/** Moves what a guest reserved to the account they signed in to: event by event, since no transaction spans two. */
export async function adoptGuestReservations(
  em: EntityManager,
  guestId: string,
  userId: string,
): Promise<void> {
  const events = await sqlOf(em)
    .selectFrom('reservation')
    .select('event_id')
    .distinct()
    .where('buyer_id', '=', guestId)
    .where('guest', '=', true)
    .execute();
  for (const { event_id } of events) {
    await transaction(em, (tx) =>
      sqlOf(tx)
        .updateTable('reservation')
        .set({ buyer_id: userId, guest: false })
        .where('event_id', '=', event_id)
        .where('buyer_id', '=', guestId)
        .where('guest', '=', true)
        .execute(),
    );
  }
}
