import { freePort } from '@onsale/embedded-postgres';
import { holdPlaces, newId, payReservation, receiveNotice, stadiumPlan } from '@onsale/server/engine';
import { openServer, settle } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld } from '../bench-world.ts';
import { closedLoop, millisecondsAt } from '../closed-loop.ts';
import { describeMachine } from '../describe-machine.ts';
import { newBuyer } from '../engine-seller.ts';
import { startApiProcess } from '../http/start-api-process.ts';
import { startEmulatorProcess } from '../http/start-emulator-process.ts';
import { startLoadProcess } from '../http/start-load-process.ts';
import { InstantGateway } from '../instant-gateway.ts';
import { openRuntime } from '../open-runtime.ts';
import type { Party } from '../parties.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const IN_FLIGHT = 2_000;
const CONNECTIONS = 256;
const PAY_MS = 50;
const ENGINE_ORDERS = 20_000;
const QUICK_ENGINE_ORDERS = 3_000;
const HTTP_ORDERS = 6_000;
const QUICK_HTTP_ORDERS = 500;
const WARM_UP_ORDERS = 300;
const REPEATS = 3;
const SEED = 50;
const STRIPE = { apiKey: 'sk_test_bench', webhookSecret: 'whsec_bench' };
const BUYER = { name: 'Buyer of the bench', email: 'buyer@example.com', phone: '' };

interface Orders {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** From the hold to the tickets, one hot event: our own cost of an order, and the whole way over HTTP with the emulator. */
export async function checkout({ quick }: BenchOptions) {
  await using server = await openServer();
  await describeMachine(server.url);
  const repeats = quick ? 1 : REPEATS;
  const databaseUrl = await server.newDatabase();
  const { eventIds, parties } = await makeWorld(databaseUrl, stadiumPlan(), 2 * repeats);
  const unused = [...eventIds];
  const engine: Orders[] = [];
  const http: Orders[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const wanted = shuffle(parties, SEED + repeat);
    await settle(databaseUrl);
    engine.push(
      await orderInProcess(
        databaseUrl,
        unused.pop()!,
        wanted.slice(0, quick ? QUICK_ENGINE_ORDERS : ENGINE_ORDERS),
      ),
    );
    await settle(databaseUrl);
    http.push(
      await orderOverHttp(
        databaseUrl,
        unused.pop()!,
        wanted.slice(0, quick ? QUICK_HTTP_ORDERS : HTTP_ORDERS),
      ),
    );
  }
  console.log(`\norders of a pair of seats: hold, pay, the provider's notice, tickets`);
  printTable(
    ['way', 'orders/s', 'p50 ms', 'p99 ms'],
    [
      row(`in process, a provider that answers at once, ${formatNumber(IN_FLIGHT)} in flight`, engine),
      row(`over HTTP, the emulator (${PAY_MS} ms on its page), ${CONNECTIONS} buyers`, http),
    ],
  );
  const judge = new Judge();
  await judge.judge(databaseUrl);
  const perSecond = (runs: Orders[]) => rounded(median(runs.map((run) => run.perSecond)));
  return { engineOrdersPerSecond: perSecond(engine), httpOrdersPerSecond: perSecond(http), ...judge.print() };
}

async function orderInProcess(databaseUrl: string, eventId: string, parties: Party[]): Promise<Orders> {
  const runtime = await openRuntime(databaseUrl);
  const gateway = new InstantGateway();
  const context = { ...runtime.context.checkout, gateway };
  const order = async ({ seats }: Party) => {
    const key = { eventId, reservationId: newId() };
    const buyer = newBuyer();
    const token = newId();
    await holdPlaces(context.lanes, buyer, { ...key, choice: { kind: 'chosen', seats, areas: [] } });
    await payReservation(context, buyer, { ...key, token, buyer: BUYER });
    await receiveNotice(context, gateway.noticeOf(token));
  };
  await closedLoop(WARM_UP_ORDERS, IN_FLIGHT, (index) => order(parties[index]!));
  const rest = parties.slice(WARM_UP_ORDERS);
  const { perSecond, latency } = await closedLoop(rest.length, IN_FLIGHT, (index) => order(rest[index]!));
  await runtime.close();
  return { perSecond, p50Ms: millisecondsAt(latency, 50), p99Ms: millisecondsAt(latency, 99) };
}

async function orderOverHttp(databaseUrl: string, eventId: string, parties: Party[]): Promise<Orders> {
  const port = await freePort();
  const webhookUrl = `http://127.0.0.1:${port}/webhooks/stripe`;
  await using emulator = await startEmulatorProcess({ ...STRIPE, webhookUrl, payMs: PAY_MS });
  const { apiKey, webhookSecret } = STRIPE;
  const stripe = { apiKey, webhookSecrets: [webhookSecret], apiBase: emulator.url };
  await using api = await startApiProcess(databaseUrl, { port, stripe });
  await using load = startLoadProcess();
  const run = (wanted: Party[]) =>
    load.run({
      urls: [api.url],
      connections: CONNECTIONS,
      work: { kind: 'orders', eventId, parties: wanted.map(({ seats }) => seats), providerUrl: emulator.url },
    });
  await run(parties.slice(0, WARM_UP_ORDERS));
  const figures = await run(parties.slice(WARM_UP_ORDERS));
  if (figures.unexpected !== null) throw new Error(`An answer was a refusal: ${figures.unexpected}`);
  return figures;
}

function row(name: string, runs: Orders[]): string[] {
  return [
    name,
    withSpread(runs.map((run) => run.perSecond)),
    withSpread(runs.map((run) => run.p50Ms)),
    withSpread(runs.map((run) => run.p99Ms)),
  ];
}
