import { LockMode } from '@mikro-orm/postgresql';
import { SEAT_STATE } from '@onsale/schemas';
import { Audit, Claim, createOrm, Inventory, newId, Reservation } from '@onsale/server/engine';
import type { Seller } from './engine-seller.ts';
import type { Party } from './parties.ts';
import { readPrices } from './price-list.ts';
import { rowsOfHold } from './stored-rows.ts';

/** What a request locks: the sections it changes, or one row that stands for the event, as shops commonly do. */
export type PlainLock = 'section' | 'event';

/** The straightforward way: one transaction and one unit of work per request, entities throughout, the same rows. */
export async function plainSeller(databaseUrl: string, eventId: string, lock: PlainLock): Promise<Seller> {
  const orm = await createOrm({ url: databaseUrl });
  const prices = await readPrices(databaseUrl, eventId);
  const [first] = await orm.em.fork().find(Inventory, { eventId }, { orderBy: { section: 'asc' }, limit: 1 });

  async function hold(party: Party): Promise<void> {
    const made = rowsOfHold(eventId, { reservationId: newId(), buyerId: newId(), party }, prices, new Date());
    const sections = [...new Set(made.places.map(({ section }) => section))];
    await orm.em.fork().transactional(async (tx) => {
      const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { section: 'asc' } } as const;
      if (lock === 'event') await tx.findOneOrFail(Inventory, { eventId, section: first!.section }, locked);
      const rows = await tx.find(Inventory, { eventId, section: { $in: sections } }, locked);
      for (const { section, place } of made.places) {
        const row = rows.find((candidate) => candidate.section === section)!;
        if (row.states[place] !== SEAT_STATE.free) throw new Error(`Seat ${section}-${place} is taken`);
        row.states = Buffer.from(row.states);
        row.states[place] = SEAT_STATE.held;
        row.held += 1;
        row.version += 1;
      }
      for (const claim of made.claims) tx.create(Claim, claim);
      tx.create(Reservation, made.reservation);
      tx.create(Audit, made.audit);
    });
  }

  return { hold, [Symbol.asyncDispose]: () => orm.close(true) };
}
