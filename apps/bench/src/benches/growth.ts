import { openServer, settle, withClient, type BenchServer } from '../bench-database.ts';
import type { BenchOptions } from '../bench-options.ts';
import { makeWorld, planOf } from '../bench-world.ts';
import { closedLoop } from '../closed-loop.ts';
import { copyEvents } from '../copy-events.ts';
import { describeMachine } from '../describe-machine.ts';
import { engineSeller } from '../engine-seller.ts';
import { printTable } from '../print-table.ts';
import { shuffle } from '../shuffle.ts';
import { formatNumber, median, rounded, withSpread } from '../spread.ts';
import { Judge } from '../verdict.ts';

const SIZES = [1_000, 10_000, 80_000, 200_000];
const EVENTS = [1, 100, 10_000];
const QUICK_EVENTS = [1, 100, 1_000];
/** Seats sold at every size, so that all pay the same for starting and ending. */
const SEATS_SOLD = 20_000;
const QUICK_SEATS_SOLD = 8_000;
const EVENT_SEATS = 10_000;
const OTHER_EVENT_SEATS = 1_000;
const OTHER_HOLDS = 20;
/** Small enough that the smallest event fills its batches as well as the largest. */
const IN_FLIGHT = 256;
const REPEATS = 3;
const SEED = 1_000;

interface Prepared {
  name: string;
  template: string;
  /** One after the other until enough is sold. */
  eventIds: string[];
  parties: { seats: string[] }[];
  micros: number[];
}

/** Does a seat cost more where there are more of them, or beside more events? */
export async function growth({ quick }: BenchOptions) {
  await using server = await openServer();
  await describeMachine(server.url);
  const seatsSold = quick ? QUICK_SEATS_SOLD : SEATS_SOLD;
  const bySize: Prepared[] = [];
  for (const size of SIZES) bySize.push(await prepareSize(server, size, seatsSold));
  const byEvents: Prepared[] = [];
  for (const events of quick ? QUICK_EVENTS : EVENTS) byEvents.push(await prepareEvents(server, events));
  const judge = new Judge();
  // The first run pays for compiling: it is not kept.
  await microsPerSeat(server, bySize[1]!, seatsSold, 0, judge);
  for (let repeat = 0; repeat < (quick ? 1 : REPEATS); repeat++) {
    for (const prepared of [...bySize, ...byEvents]) {
      prepared.micros.push(await microsPerSeat(server, prepared, seatsSold, repeat, judge));
    }
  }
  console.log(`\n${formatNumber(seatsSold)} seats sold in pairs each time, ${IN_FLIGHT} in flight`);
  printTable(
    ['world', 'µs per seat'],
    [...bySize, ...byEvents].map(({ name, micros }) => [name, withSpread(micros, 1)]),
  );
  return { seatCostRatio: ratioOver(bySize), eventCostRatio: ratioOver(byEvents), ...judge.print() };
}

/** The dearest world of the range over the cheapest. */
function ratioOver(range: Prepared[]): number {
  const medians = range.map(({ micros }) => median(micros));
  return rounded(Math.max(...medians) / Math.min(...medians));
}

async function prepareSize(server: BenchServer, size: number, seatsSold: number): Promise<Prepared> {
  const template = await server.newDatabase();
  const { eventIds, parties } = await makeWorld(template, planOf(size), Math.ceil(seatsSold / size));
  await settle(template);
  return { name: `an event of ${formatNumber(size)} seats`, template, eventIds, parties, micros: [] };
}

/** Other events are copies of one that has sold a little. */
async function prepareEvents(server: BenchServer, events: number): Promise<Prepared> {
  const template = await server.newDatabase();
  const { eventIds, parties } = await makeWorld(template, planOf(EVENT_SEATS), 2);
  if (events > 1) {
    const other = await makeWorld(template, planOf(OTHER_EVENT_SEATS), 1);
    const [otherId] = other.eventIds as [string];
    {
      await using seller = await engineSeller(template, otherId);
      await closedLoop(OTHER_HOLDS, IN_FLIGHT, (index) => seller.hold(other.parties[index]!));
    }
    await withClient(template, (client) => copyEvents(client, otherId, events - 2));
  }
  await settle(template);
  const name = events === 1 ? 'no other event' : `beside ${formatNumber(events)} events`;
  return { name, template, eventIds, parties, micros: [] };
}

async function microsPerSeat(
  server: BenchServer,
  { template, eventIds, parties }: Prepared,
  seatsSold: number,
  repeat: number,
  judge: Judge,
): Promise<number> {
  const databaseUrl = await server.newDatabase(template);
  let seconds = 0;
  let sold = 0;
  for (const eventId of eventIds) {
    const wanted = takeSeats(shuffle(parties, SEED + repeat), seatsSold - sold);
    if (wanted.length === 0) break;
    await using seller = await engineSeller(databaseUrl, eventId);
    seconds += (await closedLoop(wanted.length, IN_FLIGHT, (index) => seller.hold(wanted[index]!))).seconds;
    sold += wanted.reduce((sum, { seats }) => sum + seats.length, 0);
  }
  await judge.judge(databaseUrl);
  await server.drop(databaseUrl);
  return (seconds * 1_000_000) / sold;
}

function takeSeats(parties: { seats: string[] }[], seatsMax: number): { seats: string[] }[] {
  let seats = 0;
  return parties.filter((party) => {
    if (seats + party.seats.length > seatsMax) return false;
    seats += party.seats.length;
    return true;
  });
}
