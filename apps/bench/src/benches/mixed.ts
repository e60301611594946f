import { HOLD_SECONDS, type Choice } from '@onsale/schemas';
import { GRAND_THEATRE, newId, stadiumPlan, theatrePlan, type Lanes } from '@onsale/server/engine';
import { openServer, settle, withClient, type BenchServer } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld, type BenchWorld } from '../bench-world.ts';
import { closedLoopFor, millisecondsAt, type LoopFigures } from '../closed-loop.ts';
import { describeMachine } from '../describe-machine.ts';
import { engineSeller, newBuyer } from '../engine-seller.ts';
import { hurryClock } from '../fast-clock.ts';
import { printTable } from '../print-table.ts';
import { randomFrom } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const IN_FLIGHT = 2_000;
const LAPSE_SECONDS = 2;
const WARM_UP_SECONDS = 2;
const SECONDS = 10;
const QUICK_SECONDS = 4;
const REPEATS = 3;
const BEST_SHARE = 0.6;
const NAMED_SHARE = 0.3;
const BEST_QUANTITY_MAX = 6;
const RELEASABLE_MAX = 20_000;

interface MixedRun extends LoopFigures {
  held: number;
  refused: number;
  released: number;
  lapsed: number;
}

/** What an on-sale asks: mostly the best that is left, some seats by name, some given back; unpaid holds lapse after 2 s. */
export async function mixed({ quick }: BenchOptions) {
  await using server = await openServer();
  await describeMachine(server.url);
  const judge = new Judge();
  const runs = { theatre: [] as MixedRun[], stadium: [] as MixedRun[] };
  const templates = {
    theatre: await prepare(server, theatrePlan(GRAND_THEATRE)),
    stadium: await prepare(server, stadiumPlan()),
  };
  for (let repeat = 0; repeat < (quick ? 1 : REPEATS); repeat++) {
    for (const venue of ['theatre', 'stadium'] as const) {
      runs[venue].push(await mix(server, templates[venue], quick ? QUICK_SECONDS : SECONDS, repeat, judge));
    }
  }
  console.log(
    `\n60 % best available (1–6), 30 % two named seats, 10 % released; holds lapse after ${LAPSE_SECONDS} s; ${formatNumber(IN_FLIGHT)} in flight`,
  );
  printTable(
    ['venue', 'decisions/s', 'p50 ms', 'p99 ms', 'held', 'refused', 'released', 'lapsed'],
    Object.entries(runs).map(([venue, of]) => row(venue, of)),
  );
  return {
    decisionsPerSecond: Math.round(median(runs.stadium.map((run) => run.perSecond))),
    p99Ms: rounded(median(runs.stadium.map((run) => millisecondsAt(run.latency, 99)))),
    theatreDecisionsPerSecond: Math.round(median(runs.theatre.map((run) => run.perSecond))),
    ...judge.print(),
  };
}

interface Prepared {
  template: string;
  world: BenchWorld;
}

async function prepare(server: BenchServer, plan: Parameters<typeof makeWorld>[1]): Promise<Prepared> {
  const template = await server.newDatabase();
  const world = await makeWorld(template, plan, 1);
  await settle(template);
  return { template, world };
}

async function mix(
  server: BenchServer,
  { template, world }: Prepared,
  seconds: number,
  seed: number,
  judge: Judge,
): Promise<MixedRun> {
  const databaseUrl = await server.newDatabase(template);
  await hurryClock(databaseUrl, HOLD_SECONDS / LAPSE_SECONDS);
  const eventId = world.eventIds[0]!;
  const counts = { held: 0, refused: 0, released: 0 };
  let figures: LoopFigures;
  {
    await using seller = await engineSeller(databaseUrl, eventId);
    const act = actor(seller.lanes, world, randomFrom(seed), counts);
    await closedLoopFor(WARM_UP_SECONDS, IN_FLIGHT, act);
    figures = await closedLoopFor(seconds, IN_FLIGHT, act);
  }
  const lapsed = await countLapsed(databaseUrl);
  if (lapsed === 0) throw new Error('No hold lapsed: the clock of the bench does not reach the engine');
  await judge.judge(databaseUrl);
  await server.drop(databaseUrl);
  return { ...figures, ...counts, lapsed };
}

/** Sends one command of the mix; a refusal is a decision as good as any other. */
function actor(
  lanes: Lanes,
  { eventIds, parties }: BenchWorld,
  random: () => number,
  counts: { held: number; refused: number; released: number },
): () => Promise<void> {
  const eventId = eventIds[0]!;
  const releasable: { reservationId: string; buyerId: string }[] = [];
  const hold = async (choice: Choice) => {
    const reservationId = newId();
    const buyer = newBuyer();
    const outcome = await lanes.run(eventId, { kind: 'hold', reservationId, buyer, choice, choiceHash: '' });
    counts[outcome.kind === 'done' ? 'held' : 'refused'] += 1;
    if (outcome.kind !== 'done') return;
    releasable.push({ reservationId, buyerId: buyer.id });
    if (releasable.length > RELEASABLE_MAX) releasable.shift();
  };
  return async () => {
    const dice = random();
    if (dice < BEST_SHARE) {
      const quantity = 1 + Math.floor(random() * BEST_QUANTITY_MAX);
      return hold({ kind: 'best', quantity, categories: [], together: true, stepFree: false });
    }
    const newest = dice >= BEST_SHARE + NAMED_SHARE ? releasable.pop() : undefined;
    if (!newest) {
      const party = parties[Math.floor(random() * parties.length)]!;
      return hold({ kind: 'chosen', seats: party.seats, areas: [] });
    }
    await lanes.run(eventId, { kind: 'release', ...newest });
    counts.released += 1;
  };
}

async function countLapsed(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ lapsed: string }>(
      `select count(*) as lapsed from reservation where state = 'expired'`,
    );
    return Number(rows[0]!.lapsed);
  });
}

function row(venue: string, runs: MixedRun[]): string[] {
  const count = (of: (run: MixedRun) => number) => formatNumber(median(runs.map(of)));
  return [
    venue,
    withSpread(runs.map((run) => run.perSecond)),
    withSpread(runs.map((run) => millisecondsAt(run.latency, 50))),
    withSpread(runs.map((run) => millisecondsAt(run.latency, 99))),
    count((run) => run.held),
    count((run) => run.refused),
    count((run) => run.released),
    count((run) => run.lapsed),
  ];
}
