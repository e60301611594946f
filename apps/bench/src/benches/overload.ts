import { openServer, settle, type BenchServer } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld, planOf, type BenchWorld } from '../bench-world.ts';
import { millisecondsAt } from '../closed-loop.ts';
import { Crowd } from '../crowd.ts';
import { warmCapacity } from '../warm-capacity.ts';
import { describeMachine } from '../describe-machine.ts';
import { engineSeller } from '../engine-seller.ts';
import { openLoop } from '../open-loop.ts';
import type { Party } from '../parties.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const IN_FLIGHT = 2_000;
const SEATS = 200_000;
const OFFERED = 10;
const FLOOD_SECONDS = 4;
const QUICK_FLOOD_SECONDS = 2;
const CAPACITY_HOLDS = 30_000;
const QUICK_CAPACITY_HOLDS = 10_000;
const REPEATS = 3;
/** After the flood people arrive at half of what the engine can do. */
const AFTER_LOAD = 0.5;
const AFTER_SECONDS = 6;
/** The lane has recovered once everybody who comes is served within this. */
const RECOVERED_MS = 250;
const SEED = 10;

interface Flood {
  capacity: number;
  /** What the generator managed to send. */
  offered: number;
  goodput: number;
  held: number;
  busy: number;
  busyP99Ms: number;
  recoverySeconds: number;
}

/** Ten times as many as can be served: does the work go on, and is everybody else turned away at once? */
export async function overload({ quick }: BenchOptions) {
  await using server = await openServer();
  await describeMachine(server.url);
  const template = await server.newDatabase();
  const world = await makeWorld(template, planOf(SEATS), 2);
  await settle(template);
  const judge = new Judge();
  const runs: Flood[] = [];
  for (let repeat = 0; repeat < (quick ? 1 : REPEATS); repeat++) {
    runs.push(await flood(server, template, world, quick, repeat, judge));
  }
  const figures = (of: (run: Flood) => number) => runs.map(of);
  console.log(
    `\n${OFFERED} × capacity offered for ${quick ? QUICK_FLOOD_SECONDS : FLOOD_SECONDS} s, generator in the same process`,
  );
  printTable(
    ['capacity holds/s', 'offered/s', 'under flood', 'held', 'told busy', 'busy p99 ms', 'recovered after s'],
    [
      [
        withSpread(figures((run) => run.capacity)),
        withSpread(figures((run) => run.offered)),
        withSpread(figures((run) => run.goodput)),
        withSpread(figures((run) => run.held)),
        withSpread(figures((run) => run.busy)),
        withSpread(
          figures((run) => run.busyP99Ms),
          1,
        ),
        withSpread(
          figures((run) => run.recoverySeconds),
          1,
        ),
      ],
    ],
  );
  return {
    offeredRatio: rounded(median(figures((run) => run.offered / run.capacity))),
    goodputRatio: rounded(median(figures((run) => run.goodput / run.capacity))),
    busyP99Ms: rounded(median(figures((run) => run.busyP99Ms))),
    recoverySeconds: rounded(median(figures((run) => run.recoverySeconds))),
    ...judge.print(),
  };
}

async function flood(
  server: BenchServer,
  template: string,
  { eventIds, parties }: BenchWorld,
  quick: boolean,
  repeat: number,
  judge: Judge,
): Promise<Flood> {
  const databaseUrl = await server.newDatabase(template);
  const singles = shuffle(parties, SEED + repeat).flatMap(({ seats }) =>
    seats.map((seat) => ({ seats: [seat] })),
  );
  const [calm, hot] = eventIds as [string, string];
  const capacity = await measureCapacity(
    databaseUrl,
    calm,
    singles.slice(0, quick ? QUICK_CAPACITY_HOLDS : CAPACITY_HOLDS),
  );
  await settle(databaseUrl);
  const figures = await (async () => {
    await using seller = await engineSeller(databaseUrl, hot);
    const crowd = new Crowd(seller.lanes, hot, singles);
    const startedAt = performance.now();
    const { unanswered } = await crowd.flood(capacity * OFFERED, quick ? QUICK_FLOOD_SECONDS : FLOOD_SECONDS);
    const seconds = (performance.now() - startedAt) / 1_000;
    const { held, busy, sent } = crowd;
    const recoverySeconds = await recover(crowd, capacity * AFTER_LOAD);
    await Promise.all(unanswered);
    const busyP99Ms = millisecondsAt(crowd.busyLatency, 99);
    return {
      capacity,
      offered: sent / seconds,
      goodput: held / seconds,
      held,
      busy,
      busyP99Ms,
      recoverySeconds,
    };
  })();
  await judge.judge(databaseUrl);
  await server.drop(databaseUrl);
  return figures;
}

async function measureCapacity(databaseUrl: string, eventId: string, wanted: Party[]): Promise<number> {
  await using seller = await engineSeller(databaseUrl, eventId);
  const crowd = new Crowd(seller.lanes, eventId, wanted);
  return await warmCapacity(wanted.length, IN_FLIGHT, () => crowd.ask(performance.now()));
}

/** Seconds from the end of the flood until nobody waits long any more. */
async function recover(crowd: Crowd, perSecond: number): Promise<number> {
  const endedAt = performance.now();
  let lastSlow = endedAt;
  await openLoop(perSecond, Math.round(perSecond * AFTER_SECONDS), SEED, async (_index, dueAt) => {
    const served = await crowd.ask(dueAt);
    const slow = !served || performance.now() - dueAt > RECOVERED_MS;
    if (slow) lastSlow = Math.max(lastSlow, dueAt);
  });
  return (lastSlow - endedAt) / 1_000;
}
