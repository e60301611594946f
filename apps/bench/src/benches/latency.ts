import { stadiumPlan } from '@onsale/server/engine';
import { openServer, settle, type BenchServer } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld, type BenchWorld } from '../bench-world.ts';
import { closedLoop, millisecondsAt } from '../closed-loop.ts';
import { describeMachine } from '../describe-machine.ts';
import { engineSeller } from '../engine-seller.ts';
import { openLoop } from '../open-loop.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';
import { warmCapacity } from '../warm-capacity.ts';

const IN_FLIGHT = 2_000;
const LOAD = 0.8;
const REPEATS = 3;
const CAPACITY_SHARE = 0.4;
const ALONE = 400;
const QUICK_ALONE = 150;
const SEED = 80;

interface LatencyRun {
  capacity: number;
  p50Ms: number;
  p99Ms: number;
  p999Ms: number;
  p50AloneMs: number;
  p99AloneMs: number;
}

/** How long a buyer waits: when people arrive at 80 % of what the engine can do, and when one is alone. */
export async function latency({ quick }: BenchOptions) {
  await using server = await openServer();
  await describeMachine(server.url);
  const template = await server.newDatabase();
  const world = await makeWorld(template, stadiumPlan(), 3);
  await settle(template);
  const judge = new Judge();
  const runs: LatencyRun[] = [];
  for (let repeat = 0; repeat < (quick ? 1 : REPEATS); repeat++) {
    runs.push(await measure(server, template, world, quick ? QUICK_ALONE : ALONE, repeat, judge));
  }
  const figures = (of: (run: LatencyRun) => number) => runs.map(of);
  console.log(
    `\ncapacity ${withSpread(figures((run) => run.capacity))} holds/s (closed loop); latency from the scheduled arrival`,
  );
  printTable(
    ['load', 'p50 ms', 'p99 ms', 'p99.9 ms'],
    [
      [
        `${formatNumber(LOAD * 100)} % of capacity, arriving at random`,
        withSpread(
          figures((run) => run.p50Ms),
          1,
        ),
        withSpread(
          figures((run) => run.p99Ms),
          1,
        ),
        withSpread(
          figures((run) => run.p999Ms),
          1,
        ),
      ],
      [
        'one at a time',
        withSpread(
          figures((run) => run.p50AloneMs),
          2,
        ),
        withSpread(
          figures((run) => run.p99AloneMs),
          2,
        ),
        '',
      ],
    ],
  );
  return {
    capacityPerSecond: Math.round(median(figures((run) => run.capacity))),
    p99Ms: rounded(median(figures((run) => run.p99Ms))),
    p50AloneMs: rounded(median(figures((run) => run.p50AloneMs))),
    ...judge.print(),
  };
}

async function measure(
  server: BenchServer,
  template: string,
  { eventIds, parties }: BenchWorld,
  alone: number,
  repeat: number,
  judge: Judge,
): Promise<LatencyRun> {
  const databaseUrl = await server.newDatabase(template);
  const [first, second, third] = eventIds as [string, string, string];
  const wanted = shuffle(parties, SEED + repeat);
  const share = Math.round(wanted.length * CAPACITY_SHARE);
  const run = await (async () => {
    await using toFill = await engineSeller(databaseUrl, first);
    const perSecond = await warmCapacity(share, IN_FLIGHT, (index) => toFill.hold(wanted[index]!));
    await settle(databaseUrl);
    await using busy = await engineSeller(databaseUrl, second);
    const open = await openLoop(perSecond * LOAD, wanted.length, SEED, (index) => busy.hold(wanted[index]!));
    await using quiet = await engineSeller(databaseUrl, third);
    const single = await closedLoop(alone, 1, (index) => quiet.hold(wanted[index]!));
    return {
      capacity: perSecond,
      p50Ms: millisecondsAt(open.latency, 50),
      p99Ms: millisecondsAt(open.latency, 99),
      p999Ms: millisecondsAt(open.latency, 99.9),
      p50AloneMs: millisecondsAt(single.latency, 50),
      p99AloneMs: millisecondsAt(single.latency, 99),
    };
  })();
  await judge.judge(databaseUrl);
  await server.drop(databaseUrl);
  return run;
}
