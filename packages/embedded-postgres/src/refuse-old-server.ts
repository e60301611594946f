import { withConnection } from './create-database.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const VERSION_MIN = 15;

/** Throws a sentence when `url` names no server that answers, or one older than PostgreSQL 15. */
export async function refuseOldServer(url: string): Promise<void> {
  const version = await withConnection(url, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Math.floor(Number(rows[0]!.server_version_num) / 10_000);
  }).catch((cause: Error) => {
    throw new EmbeddedPostgresError(
      `The database in DATABASE_URL does not answer: ${cause.message || cause}. ` +
        'Check the address, or unset DATABASE_URL to use the embedded one.',
      '',
      { cause },
    );
  });
  if (version >= VERSION_MIN) return;
  throw new EmbeddedPostgresError(
    `DATABASE_URL names a PostgreSQL ${version}, and Onsale needs ${VERSION_MIN} or newer.`,
  );
}
