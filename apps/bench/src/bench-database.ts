import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, startPostgres } from '@onsale/embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server on which a bench makes and drops databases of its own. */
export interface BenchServer extends AsyncDisposable {
  url: string;
  /** A new database, empty or a copy of another to which nobody is connected; its address. */
  newDatabase(template?: string): Promise<string>;
  drop(databaseUrl: string): Promise<void>;
}

/** The server of DATABASE_URL, or one of the run's own in a temporary folder, as durable as the product's. */
export async function openServer(): Promise<BenchServer> {
  const given = process.env.DATABASE_URL;
  if (given) return serverAt(given, async () => {});
  const folder = await mkdtemp(join(tmpdir(), 'onsale-bench-'));
  // PostgreSQL may have to run as another user than we do.
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataDir: join(folder, 'postgres') });
  let stopped = false;
  const stop = async () => {
    stopped = true;
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
  // A bench that breaks down must not leave its server running.
  process.once('exit', () => {
    if (!stopped) process.kill(server.pid, 'SIGINT');
  });
  return serverAt(server.url, stop);
}

function serverAt(url: string, stop: () => Promise<void>): BenchServer {
  const made = new Set<string>();
  const drop = async (databaseUrl: string) => {
    const name = nameOf(databaseUrl);
    await dropDatabase(url, name);
    made.delete(name);
  };
  return {
    url,
    async newDatabase(template) {
      const name = `bench_${randomBytes(5).toString('hex')}`;
      made.add(name);
      return createDatabase(url, name, template ? { template: nameOf(template) } : {});
    },
    drop,
    async [Symbol.asyncDispose]() {
      for (const name of made) await dropDatabase(url, name);
      await stop();
    },
  };
}

function nameOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
}

/** One connection for as long as `work` takes. */
export async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes down what earlier work left in memory, so that the next figure does not pay for it. */
export async function settle(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}
