import { stadiumPlan } from '@onsale/server/engine';
import { openServer, settle } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld } from '../bench-world.ts';
import { describeMachine } from '../describe-machine.ts';
import { startApiProcess, type ApiProcess } from '../http/start-api-process.ts';
import { startLoadProcess, type LoadFigures } from '../http/start-load-process.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const PROCESSES = [1, 2, 4];
const CONNECTIONS = 512;
const PARTIES = 12_000;
const QUICK_PARTIES = 1_500;
const WARM_UP_PARTIES = 400;
const REPEATS = 3;
const SEED = 4;
const TAKEN = '409';

/** One, two and four api processes that do not know of each other sell one event; everybody asks for seats that another wants too. */
export async function processes({ quick }: BenchOptions) {
  const repeats = quick ? 1 : REPEATS;
  const count = quick ? QUICK_PARTIES : PARTIES;
  await using server = await openServer();
  await describeMachine(server.url);
  const databaseUrl = await server.newDatabase();
  const { eventIds, parties } = await makeWorld(databaseUrl, stadiumPlan(), 1 + repeats * PROCESSES.length);
  const runs = new Map(PROCESSES.map((number) => [number, [] as LoadFigures[]]));
  const unused = [...eventIds];
  const warmUpEvent = unused.pop()!;
  {
    await using load = startLoadProcess();
    const apis: ApiProcess[] = [];
    try {
      for (let started = 0; started < Math.max(...PROCESSES); started++)
        apis.push(await startApiProcess(databaseUrl));
      const sell = (number: number, eventId: string, wanted: string[][]) => {
        const urls = apis.slice(0, number).map(({ url }) => url);
        return load.run({
          urls,
          connections: CONNECTIONS,
          work: { kind: 'holds', eventId, parties: wanted },
        });
      };
      await sell(apis.length, warmUpEvent, askedTwice(parties, WARM_UP_PARTIES * apis.length, SEED));
      for (let repeat = 0; repeat < repeats; repeat++) {
        for (const number of PROCESSES) {
          await settle(databaseUrl);
          const figures = await sell(number, unused.pop()!, askedTwice(parties, count, SEED + repeat));
          refuseInexact(figures, count);
          runs.get(number)!.push(figures);
        }
      }
    } finally {
      for (const api of apis) await api[Symbol.asyncDispose]();
    }
  }
  console.log(
    `\n${formatNumber(count)} pairs of seats, each asked for twice, ${CONNECTIONS} connections; exactly one of the two got them`,
  );
  printTable(
    ['api processes', 'requests/s', 'p50 ms', 'p99 ms'],
    [...runs].map(([number, of]) => [
      String(number),
      withSpread(of.map((run) => run.perSecond)),
      withSpread(of.map((run) => run.p50Ms)),
      withSpread(of.map((run) => run.p99Ms)),
    ]),
  );
  const judge = new Judge();
  await judge.judge(databaseUrl);
  const [one, two, four] = PROCESSES.map((number) => median(runs.get(number)!.map((run) => run.perSecond)));
  return {
    requestsPerSecond: Math.round(one!),
    twoRatio: rounded(two! / one!),
    fourRatio: rounded(four! / one!),
    ...judge.print(),
  };
}

/** Both who want the same seats ask at about the same time, of whichever process their connection leads to. */
function askedTwice(parties: readonly { seats: string[] }[], count: number, seed: number): string[][] {
  return shuffle(parties, seed)
    .slice(0, count)
    .flatMap(({ seats }) => [seats, seats]);
}

function refuseInexact({ answers, unexpected }: LoadFigures, count: number): void {
  if (answers['200'] === count && answers[TAKEN] === count) return;
  throw new Error(`Asked for ${count} pairs twice and got ${JSON.stringify(answers)}: ${unexpected}`);
}
