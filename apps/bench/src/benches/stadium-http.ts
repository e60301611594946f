import { stadiumPlan } from '@onsale/server/engine';
import { openServer, settle } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld } from '../bench-world.ts';
import { describeMachine } from '../describe-machine.ts';
import { startApiProcess } from '../http/start-api-process.ts';
import { startLoadProcess, type LoadFigures } from '../http/start-load-process.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const CONNECTIONS = 512;
const REPEATS = 3;
const WARM_UP = 3_000;
const EMPTIES = 10_000;
const QUICK_SHARE = 1 / 16;
const SEED = 512;

/** Sells a stadium out over tRPC, beside a mutation that does nothing on the same server. */
export async function stadiumHttp({ quick }: BenchOptions) {
  const repeats = quick ? 1 : REPEATS;
  const share = quick ? QUICK_SHARE : 1;
  await using server = await openServer();
  await describeMachine(server.url);
  const databaseUrl = await server.newDatabase();
  const { eventIds, parties, seats } = await makeWorld(databaseUrl, stadiumPlan(), repeats + 1);
  const holds: LoadFigures[] = [];
  const empties: LoadFigures[] = [];
  {
    await using api = await startApiProcess(databaseUrl);
    await using load = startLoadProcess();
    const urls = [api.url];
    const count = Math.round(parties.length * share);
    const ask = (eventId: string, wanted: number, seed: number) =>
      load.run({
        urls,
        connections: CONNECTIONS,
        work: {
          kind: 'holds',
          eventId,
          parties: shuffle(parties, seed)
            .slice(0, wanted)
            .map((party) => party.seats),
        },
      });
    const askNothing = (count: number) =>
      load.run({ urls, connections: CONNECTIONS, work: { kind: 'empty', count } });
    await ask(eventIds[0]!, Math.min(WARM_UP, count / 4), SEED);
    await askNothing(WARM_UP);
    for (let repeat = 1; repeat <= repeats; repeat++) {
      await settle(databaseUrl);
      empties.push(await askNothing(EMPTIES));
      holds.push(await ask(eventIds[repeat]!, count, SEED + repeat));
      empties.push(await askNothing(EMPTIES));
    }
  }
  for (const { unexpected } of [...holds, ...empties]) {
    if (unexpected !== null) throw new Error(`An answer was not 200: ${unexpected}`);
  }
  console.log(
    `\n${formatNumber(seats)} seats in ${formatNumber(parties.length)} reservations, ${CONNECTIONS} keep-alive connections`,
  );
  printTable(
    ['mutation', 'requests/s', 'seconds', 'p50 ms', 'p99 ms'],
    [
      row(`reservations.create, ${formatNumber(share * 100, 1)} % of the stadium`, holds),
      row('empty, before and after', empties),
    ],
  );
  const judge = new Judge();
  await judge.judge(databaseUrl);
  const perSecond = (runs: LoadFigures[]) => median(runs.map((run) => run.perSecond));
  return {
    // When only a share was sold, what the whole stadium would have taken at that rate.
    sellOutSeconds: rounded(median(holds.map((run) => run.seconds)) / share),
    share,
    holdsPerSecond: Math.round(perSecond(holds)),
    emptyMutationRatio: rounded(perSecond(holds) / perSecond(empties)),
    ...judge.print(),
  };
}

function row(name: string, runs: LoadFigures[]): string[] {
  return [
    name,
    withSpread(runs.map((run) => run.perSecond)),
    withSpread(
      runs.map((run) => run.seconds),
      1,
    ),
    withSpread(runs.map((run) => run.p50Ms)),
    withSpread(runs.map((run) => run.p99Ms)),
  ];
}
