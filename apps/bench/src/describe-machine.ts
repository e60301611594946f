import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';
import { formatNumber } from './spread.ts';

/** The settings that a figure cannot be read without. */
const SETTINGS = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_level',
  'shared_buffers',
  'max_wal_size',
  'max_connections',
];

/** Prints what the figures below it were made on. */
export async function describeMachine(databaseUrl: string): Promise<void> {
  const [first] = cpus();
  console.log(
    `machine     ${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${formatNumber(totalmem() / 2 ** 30, 1)} GB`,
  );
  console.log(
    `versions    node ${process.versions.node}, mikro-orm ${versionOf('@mikro-orm/core')}, pg ${versionOf('pg')}`,
  );
  console.log(`postgresql  ${(await readSettings(databaseUrl)).join(', ')}`);
  console.log(
    `load        ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')} (1, 5 and 15 minutes, before the run)`,
  );
}

async function readSettings(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const settings: string[] = [];
    for (const name of SETTINGS) {
      const { rows } = await client.query<Record<string, string>>(`show ${name}`);
      settings.push(`${name} ${rows[0]![name]}`);
    }
    return settings;
  } finally {
    await client.end();
  }
}

function versionOf(packageName: string): string {
  const main = createRequire(import.meta.url).resolve(packageName);
  const folder = main.slice(0, main.lastIndexOf(`/${packageName}/`) + packageName.length + 2);
  return (JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { version: string }).version;
}
