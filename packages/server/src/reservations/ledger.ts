import { CompiledQuery } from 'kysely';
import { Audit, type AuditWhat } from '../audit/audit.ts';
import { insertRows, type RowOf } from '../insert-rows.ts';
import { Claim } from '../inventory/claim.ts';
import { PlaceChanges } from '../inventory/section-places.ts';
import { newId } from '../new-id.ts';
import { sqlOf, type Tx } from '../transaction.ts';
import { Reservation } from './reservation.ts';

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
  readonly #made = new Map<string, Reservation>();
  readonly #changed = new Map<string, Reservation>();
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

  made(reservation: Reservation): void {
    this.#made.set(reservation.id, reservation);
  }

  changed(reservation: Reservation): void {
    if (!this.#made.has(reservation.id)) this.#changed.set(reservation.id, reservation);
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

  isEmpty(): boolean {
    return this.#audits.length === 0 && this.#works.length === 0 && this.#changed.size === 0 && this.#made.size === 0;
  }

  /** The changed inventory rows are entities: the unit of work flushes them when the transaction ends. */
  async write(tx: Tx): Promise<void> {
    await this.#deleteFreedClaims(tx);
    await insertRows(tx, Claim, [...this.#claimed.values()]);
    await insertRows(tx, Reservation, [...this.#made.values()]);
    await this.#updateReservations(tx);
    for (const [entity, rows] of this.#inserts) await insertRows(tx, entity, rows as RowOf<object>[]);
    for (const work of this.#works) await work(tx);
    await insertRows(tx, Audit, this.#audits);
  }

  async #deleteFreedClaims(tx: Tx): Promise<void> {
    if (this.#freed.length === 0) return;
    const sections = this.#freed.map((freed) => freed.section);
    const places = this.#freed.map((freed) => freed.place);
    await sqlOf(tx).executeQuery(
      CompiledQuery.raw(
        `delete from claim c using unnest($2::int[], $3::int[]) as t(section, place)
         where c.event_id = $1 and c.section = t.section and c.place = t.place`,
        [this.eventId, sections, places],
      ),
    );
  }

  async #updateReservations(tx: Tx): Promise<void> {
    if (this.#changed.size === 0) return;
    const rows = [...this.#changed.values()];
    await sqlOf(tx).executeQuery(
      CompiledQuery.raw(
        `update reservation r set state = t.state, expires_at = t.expires_at, extensions = t.extensions, paid_at = t.paid_at,
           ended_at = t.ended_at
         from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::int[], $6::timestamptz[], $7::timestamptz[])
           as t(id, state, expires_at, extensions, paid_at, ended_at)
         where r.event_id = $1 and r.id = t.id`,
        [
          this.eventId,
          rows.map((row) => row.id),
          rows.map((row) => row.state),
          rows.map((row) => row.expiresAt ?? null),
          rows.map((row) => row.extensions),
          rows.map((row) => row.paidAt ?? null),
          rows.map((row) => row.endedAt ?? null),
        ],
      ),
    );
  }
}
