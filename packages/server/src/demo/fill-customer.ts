import type { EntityManager } from '@mikro-orm/postgresql';
import type { Choice } from '@onsale/schemas';
import { Event } from '../events/event.ts';
import { updateEvent } from '../events/update-event.ts';
import type { Lanes } from '../reservations/lanes.ts';
import { transaction } from '../transaction.ts';
import { demoId } from './demo-id.ts';
import type { FilledEvent } from './fill-events.ts';
import { buy } from './sell-event.ts';
import type { Sale } from './sell-event.ts';

const WEEK_MS = 7 * 86_400_000;
/** How long ago the evenings were that the customer has been to. */
const PAST_WEEKS = [2, 6];
const COMING = 3;

interface Customer {
  id: string;
  name: string;
  email: string;
}

/** The customer's tickets: a few coming evenings, and two that are over. */
export async function fillCustomer(
  em: EntityManager,
  lanes: Lanes,
  customer: Customer,
  planned: FilledEvent[],
  now: Date,
): Promise<Sale[]> {
  const open = planned.filter(({ input, sold, closed }) => sold < 1 && !closed && input.saleOpensAt === null);
  const evenings = open.filter(isForKeeps).slice(0, COMING + PAST_WEEKS.length);
  const past = evenings.slice(COMING);
  const sales: Sale[] = [];
  for (const { input } of evenings) {
    const reservationId = demoId(`reservation of ${customer.email} for ${input.eventId}`);
    const sale = { eventId: input.eventId, reservationId, name: customer.name, email: customer.email };
    const choice: Choice = { kind: 'best', quantity: 2, categories: [], together: true, stepFree: false };
    if (await buy(lanes, { ...customer, guest: false }, sale, choice)) sales.push(sale);
  }
  for (const [index, event] of past.entries()) await moveBack(em, event, now, PAST_WEEKS[index]!);
  return sales;
}

/** Only an event that is still to come can be put on sale, so its evening is moved afterwards, to the same hour of the week. */
async function moveBack(
  em: EntityManager,
  { input, owner }: FilledEvent,
  now: Date,
  weeks: number,
): Promise<void> {
  const { eventId } = input;
  const start = new Date(input.startsAt).getTime();
  const by = Math.ceil((start - now.getTime()) / WEEK_MS) + weeks - 1;
  await transaction(em, async (tx) => {
    const { version } = await tx.findOneOrFail(Event, { id: eventId });
    const startsAt = new Date(start - by * WEEK_MS).toISOString();
    await updateEvent(tx, owner, { eventId, version, change: { startsAt, saleClosesAt: null } });
  });
}

/** No give-back: the payment emulator has never heard of the money that the demo's sales were paid with. */
function isForKeeps({ input, venue }: FilledEvent): boolean {
  return input.giveBack?.hoursBefore === null && venue.kind !== 'stadium';
}
