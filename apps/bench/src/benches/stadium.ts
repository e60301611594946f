import { stadiumPlan } from '@onsale/server/engine';
import { openServer, settle, type BenchServer } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld, type BenchWorld } from '../bench-world.ts';
import { closedLoop, millisecondsAt, type LoopFigures } from '../closed-loop.ts';
import { describeMachine } from '../describe-machine.ts';
import { engineSeller, type Seller } from '../engine-seller.ts';
import type { Party } from '../parties.ts';
import { plainSeller } from '../plain-seller.ts';
import { printTable } from '../print-table.ts';
import { rawSeller } from '../raw-seller.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const IN_FLIGHT = 2_000;
const WARM_UP_PARTIES = 2_000;
const REPEATS = 5;
const PLAIN_SHARE = 0.05;
const SEED = 80_000;

interface Way {
  name: string;
  open: (databaseUrl: string, eventId: string) => Promise<Seller>;
  /** Of the parties; the slow ways sell fewer. */
  share: number;
  runs: LoopFigures[];
}

/** Sells a stadium out in pairs: by the engine, by SQL alone, and by a transaction per request. */
export async function stadium({ quick }: BenchOptions) {
  await using server = await openServer();
  await describeMachine(server.url);
  const template = await server.newDatabase();
  const world = await makeWorld(template, stadiumPlan(), 2);
  await settle(template);
  const ways: Way[] = [
    { name: 'the engine', open: engineSeller, share: 1, runs: [] },
    { name: 'raw pg, prepared, unnest, the same batches', open: rawSeller, share: 1, runs: [] },
    {
      name: 'MikroORM, a transaction per request, section locked',
      open: (url, eventId) => plainSeller(url, eventId, 'section'),
      share: quick ? PLAIN_SHARE / 2 : PLAIN_SHARE,
      runs: [],
    },
    {
      name: 'MikroORM, a transaction per request, event locked',
      open: (url, eventId) => plainSeller(url, eventId, 'event'),
      share: quick ? PLAIN_SHARE / 2 : PLAIN_SHARE,
      runs: [],
    },
  ];
  const judge = new Judge();
  for (let repeat = 0; repeat < (quick ? 2 : REPEATS); repeat++) {
    for (const way of ways) way.runs.push(await sell(server, template, world, way, repeat, judge));
  }
  print(ways, world);
  const [engine, raw, section, event] = ways.map((way) => median(way.runs.map((run) => run.perSecond)));
  return {
    sellOutSeconds: rounded(median(ways[0]!.runs.map((run) => run.seconds))),
    holdsPerSecond: Math.round(engine!),
    rawRatio: rounded(engine! / raw!),
    // The plain way locks the event; locking one section at a time is already half of the idea.
    plainRatio: rounded(engine! / event!),
    plainSectionLockRatio: rounded(engine! / section!),
    ...judge.print(),
  };
}

async function sell(
  server: BenchServer,
  template: string,
  { eventIds, parties }: BenchWorld,
  way: Way,
  repeat: number,
  judge: Judge,
): Promise<LoopFigures> {
  const databaseUrl = await server.newDatabase(template);
  const [hot, warmUp] = eventIds;
  const wanted = shuffle(parties, SEED + repeat).slice(0, Math.round(parties.length * way.share));
  await warm(
    await way.open(databaseUrl, warmUp!),
    wanted.slice(0, Math.min(WARM_UP_PARTIES, wanted.length / 2)),
  );
  await settle(databaseUrl);
  const figures = await sellAll(await way.open(databaseUrl, hot!), wanted);
  await judge.judge(databaseUrl);
  await server.drop(databaseUrl);
  return figures;
}

async function warm(opened: Seller, parties: Party[]): Promise<void> {
  await using seller = opened;
  await closedLoop(parties.length, IN_FLIGHT, (index) => seller.hold(parties[index]!));
}

async function sellAll(opened: Seller, parties: Party[]): Promise<LoopFigures> {
  await using seller = opened;
  return await closedLoop(parties.length, IN_FLIGHT, (index) => seller.hold(parties[index]!));
}

function print(ways: Way[], { parties, seats }: BenchWorld): void {
  console.log(
    `\n${formatNumber(seats)} seats in ${formatNumber(parties.length)} reservations, ${formatNumber(IN_FLIGHT)} in flight`,
  );
  printTable(
    ['way', 'seats sold', 'holds/s', 'seconds', 'p50 ms', 'p99 ms'],
    ways.map(({ name, share, runs }) => [
      name,
      share === 1 ? 'all' : `${formatNumber(share * 100, 1)} %`,
      withSpread(runs.map((run) => run.perSecond)),
      withSpread(
        runs.map((run) => run.seconds),
        2,
      ),
      withSpread(runs.map((run) => millisecondsAt(run.latency, 50))),
      withSpread(runs.map((run) => millisecondsAt(run.latency, 99))),
    ]),
  );
}
