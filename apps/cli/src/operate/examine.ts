import { createOrm, findViolations, INVARIANTS } from '@onsale/server/runtime';

import { NoShopError } from './shop-database.ts';

/** PostgreSQL's "undefined table" and "undefined column". */
const NO_SUCH_TABLE = ['42P01', '42703'];
/** Nobody there, or nobody who lets us in: wrong password, no such role, no such database. */
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000'];

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
    throw explained(error);
  } finally {
    await orm.close(true);
  }
  console.log(isHealthy ? '\nAll is well.' : '\nSomething is broken; see the lines marked with ✗.');
  return isHealthy;
}

function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (NO_SUCH_TABLE.includes(code))
    return new NoShopError('This database is not an Onsale shop, or it is of another version.', {
      cause: error,
    });
  if (NOT_REACHED.includes(code))
    return new NoShopError(`The database cannot be reached: ${(error as Error).message}`, { cause: error });
  return error;
}
