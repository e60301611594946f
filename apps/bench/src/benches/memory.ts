import { stadiumPlan } from '@onsale/server/engine';
import { openServer, settle, withClient } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld } from '../bench-world.ts';
import { describeMachine } from '../describe-machine.ts';
import { startApiProcess, type ApiProcess } from '../http/start-api-process.ts';
import { startLoadProcess } from '../http/start-load-process.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, rounded } from '../spread.ts';
import { Judge } from '../verdict.ts';

const CONNECTIONS = 64;
const MINUTES = 10;
const QUICK_MINUTES = 0.4;
const WARM_UP_SECONDS = 3;
const SAMPLES = 60;
/** Left out of the slope: a process grows while it warms up. */
const WARM_UP_SHARE = 1 / 3;
const SEED = 400;
const MEGABYTE = 1_000_000;
const HOT_TABLES = ['inventory', 'claim', 'reservation', 'audit'];

interface Sample {
  minutes: number;
  rssMb: number;
}

interface TableState {
  name: string;
  rows: number;
  deadRows: number;
  updates: number;
  hotUpdates: number;
  megabytes: number;
}

/** What a process and its tables come to when seats of a stadium are held and released for minutes. */
export async function memory({ quick, minutes: given }: BenchOptions) {
  const minutes = given ?? (quick ? QUICK_MINUTES : MINUTES);
  await using server = await openServer();
  await describeMachine(server.url);
  const databaseUrl = await server.newDatabase();
  const { eventIds, parties } = await makeWorld(databaseUrl, stadiumPlan(), 1);
  await settle(databaseUrl);
  const samples: Sample[] = [];
  let [perSecond, liveBefore, liveAfter] = [0, 0, 0];
  {
    await using api = await startApiProcess(databaseUrl);
    await using load = startLoadProcess();
    const wanted = shuffle(parties, SEED).map(({ seats }) => seats);
    const work = { kind: 'churn', eventId: eventIds[0]!, parties: wanted, seconds: minutes * 60 } as const;
    await load.run({
      urls: [api.url],
      connections: CONNECTIONS,
      work: { ...work, seconds: WARM_UP_SECONDS },
    });
    liveBefore = (await api.liveHeap()) / MEGABYTE;
    const stopSampling = sample(api, samples, (minutes * 60_000) / SAMPLES);
    const figures = await load.run({ urls: [api.url], connections: CONNECTIONS, work });
    await stopSampling();
    liveAfter = (await api.liveHeap()) / MEGABYTE;
    if (figures.unexpected !== null) throw new Error(`An answer was not 200: ${figures.unexpected}`);
    perSecond = figures.perSecond;
  }
  const tables = await readTables(databaseUrl);
  console.log(
    `\n${formatNumber(minutes, 1)} minutes of holding and releasing, ${formatNumber(perSecond)} of each a second`,
  );
  printTable(
    ['table', 'rows', 'dead rows', 'updates', 'HOT', 'MB with indexes'],
    tables.map(({ name, rows, deadRows, updates, hotUpdates, megabytes }) => [
      name,
      formatNumber(rows),
      formatNumber(deadRows),
      formatNumber(updates),
      updates === 0 ? '' : `${formatNumber((hotUpdates / updates) * 100, 1)} %`,
      formatNumber(megabytes, 1),
    ]),
  );
  const inventory = tables.find(({ name }) => name === 'inventory')!;
  const rssMb = Math.max(...samples.map((one) => one.rssMb));
  const slope = slopeOf(samples.slice(Math.floor(samples.length * WARM_UP_SHARE)));
  printTable(
    ['api process', 'MB'],
    [
      ['most resident memory', formatNumber(rssMb)],
      ['slope per minute', formatNumber(slope, 2)],
      ['live heap before', formatNumber(liveBefore, 1)],
      ['live heap after', formatNumber(liveAfter, 1)],
    ],
  );
  const judge = new Judge();
  await judge.judge(databaseUrl);
  return {
    minutes,
    rssMb: Math.round(rssMb),
    slopeMbPerMinute: rounded(slope),
    liveHeapMb: rounded(liveAfter),
    liveHeapGrowthMb: rounded(liveAfter - liveBefore),
    hotShare: rounded(inventory.hotUpdates / inventory.updates),
    ...judge.print(),
  };
}

/** Asks the process now and then; the returned function ends it. */
function sample(api: ApiProcess, samples: Sample[], everyMs: number): () => Promise<void> {
  const startedAt = performance.now();
  let asking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    asking = asking.then(async () => {
      const rssMb = (await api.memory()) / MEGABYTE;
      samples.push({ minutes: (performance.now() - startedAt) / 60_000, rssMb });
    });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await asking;
  };
}

/** Least squares: MB a minute. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (one: Sample) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [meanMinutes, meanMb] = [mean((one) => one.minutes), mean((one) => one.rssMb)];
  const together = mean((one) => (one.minutes - meanMinutes) * (one.rssMb - meanMb));
  return together / mean((one) => (one.minutes - meanMinutes) ** 2);
}

async function readTables(databaseUrl: string): Promise<TableState[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Record<keyof TableState, string>>(
      `select relname as name, n_live_tup as rows, n_dead_tup as "deadRows", n_tup_upd as updates, n_tup_hot_upd as "hotUpdates",
         pg_total_relation_size(relid) / ${MEGABYTE}.0 as megabytes
       from pg_stat_user_tables where relname = any($1) order by array_position($1, relname::text)`,
      [HOT_TABLES],
    );
    return rows.map(({ name, ...numbers }) => ({
      name,
      rows: Number(numbers.rows),
      deadRows: Number(numbers.deadRows),
      updates: Number(numbers.updates),
      hotUpdates: Number(numbers.hotUpdates),
      megabytes: Number(numbers.megabytes),
    }));
  });
}
