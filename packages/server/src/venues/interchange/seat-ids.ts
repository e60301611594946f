import type { Findings } from './findings.ts';
import type { RawPlan, RawSeat } from './raw-plan.ts';

/** Gives every seat an id of its own. The first seat with an id keeps it; new ids never take one that another seat came with. */
export class SeatIds {
  readonly #given: Set<string>;
  readonly #taken = new Set<string>();
  readonly #copies = new Map<string, number>();

  constructor(plan: RawPlan) {
    this.#given = new Set(
      plan.zones.flatMap((zone) => zone.rows.flatMap((row) => row.seats.flatMap((seat) => seat.guid ?? []))),
    );
  }

  idOf(seat: RawSeat, fallback: string, findings: Findings): string {
    if (seat.guid !== null && !this.#taken.has(seat.guid)) {
      this.#taken.add(seat.guid);
      return seat.guid;
    }
    findings.note('duplicate_id', `${seat.where}: ${seat.guid ?? 'none'}`);
    return this.#make(seat.guid ?? fallback, seat.guid === null);
  }

  #make(base: string, asIs: boolean): string {
    let copy = this.#copies.get(base) ?? 1;
    let id = asIs && copy === 1 ? base : `${base}-${++copy}`;
    while (this.#given.has(id) || this.#taken.has(id)) id = `${base}-${++copy}`;
    this.#copies.set(base, copy);
    this.#taken.add(id);
    return id;
  }
}
