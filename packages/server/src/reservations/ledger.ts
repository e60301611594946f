import { CompiledQuery } from 'kysely';
import { Audit, type AuditWhat } from '../audit/audit.ts';
import { arrayLiteral } from '../array-literal.ts';
import { insertRows, type RowOf } from '../insert-rows.ts';
import { Block } from '../inventory/block.ts';
import { Claim } from '../inventory/claim.ts';
import { PlaceChanges } from '../inventory/section-places.ts';
import { newId } from '../new-id.ts';
import { sqlOf, type Tx } from '../transaction.ts';
import { Reservation, type ReservationRecord } from './reservation.ts';

type Work = (tx: Tx) => Promise<void>;

interface AuditFacts {
  what: AuditWhat;
  actorId: string | null;
  actorName: string | null;
  reservationId: string | null;
  facts: Record<string, unknown>;
}

/** What the decisions of one batch mean in rows. Filled without any I/O, then written at once. */
export class Ledger {
  readonly eventId: string;
  readonly now: Date;
  readonly places = new PlaceChanges();
  readonly #claimed = new Map<string, RowOf<Claim>>();
  readonly #freed: { section: number; place: number }[] = [];
  readonly #blocked = new Map<string, RowOf<Block>>();
  readonly #unblocked: { section: number; place: number }[] = [];
  readonly #made = new Map<string, ReservationRecord>();
  readonly #changed = new Map<string, ReservationRecord>();
  readonly #moved = new Map<string, ReservationRecord>();
  readonly #audits: RowOf<Audit>[] = [];
  readonly #inserts = new Map<new () => object, object[]>();
  readonly #works: Work[] = [];

  constructor(eventId: string, now: Date) {
    this.eventId = eventId;
    this.now = now;
  }

  claim(section: number, place: number, reservationId: string): void {
    this.#claimed.set(`${section}-${place}`, { eventId: this.eventId, section, place, reservationId });
  }

  /** A claim made in this same batch is forgotten; a stored one is deleted, before any new one is inserted. */
  unclaim(section: number, place: number): void {
    if (!this.#claimed.delete(`${section}-${place}`)) this.#freed.push({ section, place });
  }

  made(reservation: ReservationRecord): void {
    this.#made.set(reservation.id, reservation);
  }

  changed(reservation: ReservationRecord): void {
    if (!this.#made.has(reservation.id)) this.#changed.set(reservation.id, reservation);
  }

  /** Its places, and with them its price, are others now. */
  moved(reservation: ReservationRecord): void {
    if (!this.#made.has(reservation.id)) this.#moved.set(reservation.id, reservation);
  }

  block(row: RowOf<Block>): void {
    this.#blocked.set(`${row.section}-${row.place}`, row);
  }

  /** As with claims: what was blocked in this same batch is forgotten. */
  unblock(section: number, place: number): void {
    if (!this.#blocked.delete(`${section}-${place}`)) this.#unblocked.push({ section, place });
  }

  audit(facts: AuditFacts): void {
    this.#audits.push({ eventId: this.eventId, id: newId(), at: this.now, ...facts });
  }

  insert<T extends object>(entity: new () => T, row: RowOf<T>): void {
    const rows = this.#inserts.get(entity);
    if (rows) rows.push(row);
    else this.#inserts.set(entity, [row]);
  }

  /** Any other statement that belongs to the same transaction. */
  also(work: Work): void {
    this.#works.push(work);
  }

  /** What happens to the rows of places: those freed and unblocked go before the new ones come. */
  placeRows() {
    return {
      freed: this.#freed,
      claimed: [...this.#claimed.values()],
      unblocked: this.#unblocked,
      blocked: [...this.#blocked.values()],
    };
  }

  /**
   * The statements go one after the other on the transaction's connection, in this order; they are handed over together, so
   * that the next is written out while the server works on the one before. The changed inventory rows are entities: the unit
   * of work flushes them when the transaction ends.
   */
  async write(tx: Tx): Promise<void> {
    const { freed, claimed, unblocked, blocked } = this.placeRows();
    await Promise.all([
      this.#deletePlaces(tx, 'claim', freed),
      this.#deletePlaces(tx, 'block', unblocked),
      insertRows(tx, Claim, claimed),
      insertRows(tx, Block, blocked),
      insertRows(tx, Reservation, [...this.#made.values()]),
      this.#updateReservations(tx, [...this.#changed.values()]),
      this.#updateMoved(tx, [...this.#moved.values()]),
      ...Array.from(this.#inserts, ([entity, rows]) => insertRows(tx, entity, rows as RowOf<object>[])),
      insertRows(tx, Audit, this.#audits),
    ]);
    for (const work of this.#works) await work(tx);
  }

  async #deletePlaces(
    tx: Tx,
    table: 'claim' | 'block',
    freed: { section: number; place: number }[],
  ): Promise<void> {
    if (freed.length === 0) return;
    await sqlOf(tx).executeQuery(
      CompiledQuery.raw(
        `delete from ${table} c using unnest($2::int[], $3::int[]) as t(section, place)
         where c.event_id = $1 and c.section = t.section and c.place = t.place`,
        [
          this.eventId,
          arrayLiteral(freed.map(({ section }) => section)),
          arrayLiteral(freed.map(({ place }) => place)),
        ],
      ),
    );
  }

  async #updateReservations(tx: Tx, rows: ReservationRecord[]): Promise<void> {
    if (rows.length === 0) return;
    const column = (cell: (row: ReservationRecord) => unknown) => arrayLiteral(rows.map(cell));
    await sqlOf(tx).executeQuery(
      CompiledQuery.raw(
        `update reservation r set state = t.state, expires_at = t.expires_at, extensions = t.extensions, paid_at = t.paid_at,
           ended_at = t.ended_at
         from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::int[], $6::timestamptz[], $7::timestamptz[])
           as t(id, state, expires_at, extensions, paid_at, ended_at)
         where r.event_id = $1 and r.id = t.id`,
        [
          this.eventId,
          column((row) => row.id),
          column((row) => row.state),
          column((row) => row.expiresAt),
          column((row) => row.extensions),
          column((row) => row.paidAt),
          column((row) => row.endedAt),
        ],
      ),
    );
  }

  async #updateMoved(tx: Tx, rows: ReservationRecord[]): Promise<void> {
    if (rows.length === 0) return;
    const column = (cell: (row: ReservationRecord) => unknown) => arrayLiteral(rows.map(cell));
    await sqlOf(tx).executeQuery(
      CompiledQuery.raw(
        `update reservation r set places = t.places::jsonb, total_minor = t.total_minor, last_change_id = t.last_change_id
         from unnest($2::uuid[], $3::text[], $4::int[], $5::uuid[]) as t(id, places, total_minor, last_change_id)
         where r.event_id = $1 and r.id = t.id`,
        [
          this.eventId,
          column((row) => row.id),
          column((row) => JSON.stringify(row.places)),
          column((row) => row.totalMinor),
          column((row) => row.lastChangeId),
        ],
      ),
    );
  }
}
