import { createOrm, findViolations, INVARIANTS } from '@onsale/server/runtime';

import { NoShopError } from './shop-database.ts';

/** PostgreSQL's "undefined table". */
const NO_SUCH_TABLE = '42P01';

/**
 * Checks every invariant that rows can break and prints one line for each, with where to look when one is broken. True when
 * all hold.
 * @throws NoShopError when the database is not an Onsale shop's
 */
export async function examine(databaseUrl: string, eventId?: string): Promise<boolean> {
  const orm = await createOrm({ url: databaseUrl, poolMax: 1 });
  let isHealthy = true;
  try {
    for (const { id, rule } of INVARIANTS) {
      const others = INVARIANTS.filter((other) => other.id !== id).map((other) => other.id);
      const violations = await findViolations(orm.em.fork(), { eventId, except: others });
      console.log(`${violations.length === 0 ? '✓' : '✗'} ${id.padEnd(4)}${rule}`);
      for (const { what, count, examples } of violations) {
        isHealthy = false;
        console.log(`  ${count} × ${what}`);
        for (const example of examples) console.log(`    ${example}`);
      }
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_SUCH_TABLE) throw error;
    throw new NoShopError('This database is not an Onsale shop, or it is of an older version.', {
      cause: error,
    });
  } finally {
    await orm.close(true);
  }
  console.log(isHealthy ? '\nAll is well.' : '\nSomething is broken; see the lines marked with ✗.');
  return isHealthy;
}
