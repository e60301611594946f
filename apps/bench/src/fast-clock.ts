import { withClient } from './bench-database.ts';

/**
 * Lets the database's clock run `times` as fast from now on, for connections opened later. The database's clock is the only
 * one that decides, so a hold of ten minutes then ends after two seconds at 300 times, and nothing in the product knows.
 */
export async function hurryClock(databaseUrl: string, times: number): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
    const started = client.escapeLiteral(rows[0]!.now);
    await client.query(`
      create schema hurried;
      create function hurried.clock_timestamp() returns timestamptz language sql volatile as
        $$ select ${started}::timestamptz + (pg_catalog.clock_timestamp() - ${started}::timestamptz) * ${Number(times)} $$;
    `);
    const { database } = client;
    await client.query(
      `alter database ${client.escapeIdentifier(database!)} set search_path = hurried, pg_catalog, public`,
    );
  });
}
