import pg from 'pg';

interface Liveness {
  _ended?: boolean;
  _queryable?: boolean;
}

/**
 * A connection whose ROLLBACK cannot fail because the connection is dead: the server has rolled back by then.
 * Without this, a killed backend makes Kysely's ROLLBACK throw, the pool slot is never released, and after a few
 * of them every lane waits for ever (MikroORM 7.2.1 with Kysely 0.29).
 */
export class SurvivingClient extends pg.Client {
  // The overloads of `query` are pg's own and too many to repeat.
  override query(...args: unknown[]): never {
    if (args[0] === 'rollback') {
      const { _ended, _queryable } = this as unknown as Liveness;
      if (_ended || _queryable === false)
        return Promise.resolve({ command: 'ROLLBACK', rowCount: 0, rows: [] }) as never;
    }
    return (super.query as (...args: unknown[]) => never)(...args);
  }
}
