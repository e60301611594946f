import type { Client } from 'pg';

/** Tables that hold an event's rows, and their column with its id; parents first. */
const TABLES = [
  ['event', 'id'],
  ['ticket_category', 'event_id'],
  ['coverage', 'event_id'],
  ['inventory', 'event_id'],
  ['claim', 'event_id'],
  ['reservation', 'event_id'],
  ['audit', 'event_id'],
] as const;

/** Makes `count` copies of an event with everything that was sold of it, whatever columns the tables have by now. */
export async function copyEvents(client: Client, eventId: string, count: number): Promise<void> {
  if (count <= 0) return;
  await client.query(
    'create temporary table copy as select gen_random_uuid() as id from generate_series(1, $1)',
    [count],
  );
  for (const [table, key] of TABLES) {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and column_name <> $2`,
      [table, key],
    );
    const names = rows.map(({ name }) => client.escapeIdentifier(name));
    await client.query(
      `insert into ${table} (${[key, ...names].join(', ')})
       select copy.id, ${names.map((name) => `t.${name}`).join(', ')} from ${table} t cross join copy where t.${key} = $1`,
      [eventId],
    );
  }
  await client.query('drop table copy');
}
