import { createOrm, findViolations } from '@onsale/server/runtime';
import { formatNumber } from './spread.ts';

/** What the runs of one bench left behind. */
export interface Verdict {
  /** Rows that break an invariant, over all databases. */
  violations: number;
  /** Places that somebody else has too. */
  oversold: number;
}

/** Nobody can be sold a place twice without breaking this one. */
const ONE_OWNER = 'I1';

/** Asks every database that a bench filled for broken invariants, and says at the end in words what was found. */
export class Judge {
  readonly #found = new Map<string, { count: number; example: string }>();
  #databases = 0;
  #oversold = 0;

  async judge(databaseUrl: string): Promise<void> {
    this.#databases += 1;
    const orm = await createOrm({ url: databaseUrl, poolMax: 1 });
    try {
      // Looking at everything takes as long as it takes; nobody waits for an answer here.
      await orm.em.execute('set statement_timeout = 0');
      for (const { invariant, what, count, examples } of await findViolations(orm.em.fork())) {
        const name = `${invariant} ${what}`;
        this.#found.set(name, {
          count: count + (this.#found.get(name)?.count ?? 0),
          example: examples[0] ?? '',
        });
        if (invariant === ONE_OWNER) this.#oversold += count;
      }
    } finally {
      await orm.close(true);
    }
  }

  print(): Verdict {
    const violations = [...this.#found.values()].reduce((sum, { count }) => sum + count, 0);
    const asked = `${this.#databases} ${this.#databases === 1 ? 'database' : 'databases'}`;
    if (violations === 0) console.log(`\ninvariants  all hold (asked of ${asked} after the run)`);
    else
      console.log(`\ninvariants  BROKEN, and the figures above are void (asked of ${asked} after the run)`);
    for (const [name, { count, example }] of this.#found) {
      console.log(`  ${name}: ${formatNumber(count)}, such as ${example}`);
    }
    return { violations, oversold: this.#oversold };
  }
}
