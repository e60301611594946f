import { createOrm, holdPlaces, Lanes, newId, sheetOf } from '@onsale/server/engine';
import type { Party } from './parties.ts';

export interface Seller extends AsyncDisposable {
  /** Resolves after the commit. Rejects when the seats cannot be held. */
  hold(party: Party): Promise<unknown>;
}

export type Orm = Awaited<ReturnType<typeof createOrm>>;

/** The engine as the product runs it, without HTTP: one process, one lane per event. */
export async function engineSeller(
  databaseUrl: string,
  eventId: string,
): Promise<Seller & { lanes: Lanes; orm: Orm }> {
  const orm = await createOrm({ url: databaseUrl });
  const lanes = new Lanes(orm.em, {
    onReplay: (_event, error, size) => console.error(`a batch of ${size} failed and is halved:`, error),
  });
  // A process that sells has read the plan by the time it matters.
  await sheetOf(orm.em.fork(), eventId, 0);
  return {
    orm,
    lanes,
    hold: (party) =>
      holdPlaces(lanes, newBuyer(), {
        eventId,
        reservationId: newId(),
        choice: { kind: 'chosen', seats: party.seats, areas: [] },
      }),
    async [Symbol.asyncDispose]() {
      await lanes.drain();
      await orm.close(true);
    },
  };
}

/** Somebody new for every hold, so that nobody meets the limit of live holds. */
export function newBuyer() {
  return { id: newId(), guest: true, name: null };
}
