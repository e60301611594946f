import { SEAT_STATE } from '@onsale/schemas';
import { BATCH_COMMANDS_MAX, newId } from '@onsale/server/engine';
import pg from 'pg';
import type { Seller } from './engine-seller.ts';
import { readPrices } from './price-list.ts';
import { rowsOfHold, type HeldParty, type PriceList } from './stored-rows.ts';

interface Waiting extends HeldParty {
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface LockedRow {
  section: number;
  states: Buffer;
  held: number;
}

/**
 * The limit to approach: the same rows in the same batches by hand-written SQL on one connection, prepared, with `unnest`,
 * and nothing of what the product checks besides that the seats are free.
 */
export async function rawSeller(databaseUrl: string, eventId: string): Promise<Seller> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const prices = await readPrices(databaseUrl, eventId);
  let waiting: Waiting[] = [];
  let running = false;

  async function work(): Promise<void> {
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH_COMMANDS_MAX);
      waiting = waiting.slice(BATCH_COMMANDS_MAX);
      try {
        await sellBatch(client, eventId, prices, batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        // Here nobody may be refused, so one failure is the end of the run: the connection closes with its transaction.
        for (const { reject } of [...batch, ...waiting]) reject(error);
        return;
      }
    }
    running = false;
  }

  return {
    hold: (party) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ reservationId: newId(), buyerId: newId(), party, resolve, reject });
        if (running) return;
        running = true;
        void work();
      }),
    [Symbol.asyncDispose]: () => client.end(),
  };
}

async function sellBatch(
  client: pg.Client,
  eventId: string,
  prices: PriceList,
  batch: Waiting[],
): Promise<void> {
  await client.query('begin');
  const holds = batch.map((hold) => ({
    hold,
    wanted: hold.party.seats.map((seatId) => seatId.split('-').map(Number)),
  }));
  const sections = [...new Set(holds.flatMap(({ wanted }) => wanted.map(([section]) => section!)))].toSorted(
    (a, b) => a - b,
  );
  const locked = await client.query<LockedRow>({
    name: 'lock',
    text: `select section, states, held from inventory where event_id = $1 and section = any($2::int[]) order by section for update`,
    values: [eventId, sections],
  });
  const rows = new Map(locked.rows.map((row) => [row.section, row]));
  const now = new Date();
  const made = holds.map(({ hold, wanted }) => {
    for (const [section, place] of wanted) take(rows.get(section!)!, place!);
    return rowsOfHold(eventId, hold, prices, now);
  });
  await writeRows(client, eventId, [...rows.values()], made);
  await client.query('commit');
}

function take(row: LockedRow, place: number): void {
  if (row.states[place] !== SEAT_STATE.free) throw new Error(`Seat ${row.section}-${place} is taken`);
  row.states[place] = SEAT_STATE.held;
  row.held += 1;
}

type Made = ReturnType<typeof rowsOfHold>;

async function writeRows(client: pg.Client, eventId: string, rows: LockedRow[], made: Made[]): Promise<void> {
  await client.query({
    name: 'inventory',
    text: `update inventory i set states = t.states, held = t.held, version = i.version + 1
      from unnest($2::int[], $3::bytea[], $4::int[]) as t(section, states, held)
      where i.event_id = $1 and i.section = t.section`,
    values: [
      eventId,
      rows.map(({ section }) => section),
      rows.map(({ states }) => states),
      rows.map(({ held }) => held),
    ],
  });
  const claims = made.flatMap((hold) => hold.claims);
  await client.query({
    name: 'claims',
    text: `insert into claim (event_id, section, place, reservation_id)
      select $1, t.section, t.place, t.reservation_id from unnest($2::int[], $3::int[], $4::uuid[]) as t(section, place, reservation_id)`,
    values: [
      eventId,
      claims.map(({ section }) => section),
      claims.map(({ place }) => place),
      claims.map(({ reservationId }) => reservationId),
    ],
  });
  const reservations = made.map((hold) => hold.reservation);
  await client.query({
    name: 'reservations',
    text: `insert into reservation (event_id, id, buyer_id, guest, state, choice_hash, places, together, total_minor, currency,
        created_at, expires_at, extensions)
      select $1, t.id, t.buyer_id, true, 'pending', '', t.places::jsonb, true, t.total_minor, 'EUR', $6, $7, 0
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[]) as t(id, buyer_id, places, total_minor)`,
    values: [
      eventId,
      reservations.map(({ id }) => id),
      reservations.map(({ buyerId }) => buyerId),
      reservations.map(({ places }) => JSON.stringify(places)),
      reservations.map(({ totalMinor }) => totalMinor),
      reservations[0]!.createdAt,
      reservations[0]!.expiresAt,
    ],
  });
  const audits = made.map((hold) => hold.audit);
  await client.query({
    name: 'audits',
    text: `insert into audit (event_id, id, at, what, actor_id, reservation_id, facts)
      select $1, t.id, $6, 'reservation_held', t.actor_id, t.reservation_id, t.facts::jsonb
      from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as t(id, actor_id, reservation_id, facts)`,
    values: [
      eventId,
      audits.map(({ id }) => id),
      audits.map(({ actorId }) => actorId),
      audits.map(({ reservationId }) => reservationId),
      audits.map(({ facts }) => JSON.stringify(facts)),
      audits[0]!.at,
    ],
  });
}
