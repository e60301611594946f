import { findViolations } from './find-violations.ts';
import { formatNumber } from './spread.ts';
import { withClient } from './bench-database.ts';

/** What the runs of one bench left behind, judged run by run. */
export interface Verdict {
  violations: number;
  /** Places that more than one live reservation owns. */
  oversold: number;
}

/** Judges databases and keeps the sum; `print` says it in words. */
export class Judge {
  readonly #found = new Map<string, { count: number; example: string }>();
  #databases = 0;
  #oversold = 0;

  async judge(databaseUrl: string): Promise<void> {
    this.#databases += 1;
    for (const { invariant, count, example } of await findViolations(databaseUrl)) {
      const before = this.#found.get(invariant)?.count ?? 0;
      this.#found.set(invariant, { count: before + count, example });
    }
    this.#oversold += await countOversold(databaseUrl);
  }

  print(): Verdict {
    const violations = [...this.#found.values()].reduce((sum, { count }) => sum + count, 0);
    const after = `${this.#databases} ${this.#databases === 1 ? 'database' : 'databases'}`;
    if (violations === 0) console.log(`\ninvariants  all hold (asked of ${after} after the run)`);
    else console.log(`\ninvariants  BROKEN: the figures above are void`);
    for (const [invariant, { count, example }] of this.#found) {
      console.log(`  ${invariant}: ${formatNumber(count)} ×, such as ${example}`);
    }
    return { violations, oversold: this.#oversold };
  }
}

async function countOversold(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ oversold: string }>(
      `select count(*) as oversold from (
         select 1 from reservation r join inventory i on i.event_id = r.event_id
         cross join lateral jsonb_to_recordset(r.places) as p(section int, place int)
         where r.state in ('pending', 'paid') and i.section = p.section and i.kind = 'seated'
         group by r.event_id, p.section, p.place having count(*) > 1
       ) as twice`,
    );
    return Number(rows[0]!.oversold);
  });
}
