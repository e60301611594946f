import { SearchEventsInput } from '@onsale/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEvent } from '../test-event.ts';
import { testRuntime, type TestRuntime } from '../test-runtime.ts';
import { Event } from './event.ts';
import { searchEvents } from './search-events.ts';

const DAY_MS = 86_400_000;
const NOW = new Date();
let world: TestRuntime;

beforeAll(async () => {
  world = await testRuntime();
  await make('Kestrel Avenue', 'with Small Hours', 'concert', 3, 3_000);
  await make('The Glass Orchard', 'A play in three seasons', 'theatre', 10, 2_400);
  await make('Mostly Fine', 'Warm-up night', 'comedy', 20, 1_600, {
    saleOpensAt: new Date(Date.now() + DAY_MS),
  });
  await make('Over and done', '', 'concert', -1, 1_000);
});
afterAll(() => world[Symbol.asyncDispose]());

async function make(
  name: string,
  tagline: string,
  type: Event['type'],
  inDays: number,
  priceMinor: number,
  more: { saleOpensAt?: Date } = {},
): Promise<void> {
  const startsAt = new Date(NOW.getTime() + Math.max(1, inDays) * DAY_MS);
  const { eventId } = await testEvent(world.em, { startsAt, priceMinor, ...more });
  const moved = { name, tagline, type, startsAt: new Date(NOW.getTime() + inDays * DAY_MS) };
  await world.em.fork().nativeUpdate(Event, { id: eventId }, moved);
}

async function search(wanted: SearchEventsInput = {}) {
  return searchEvents(world.em.fork(), NOW, SearchEventsInput.parse(wanted));
}

async function names(wanted: SearchEventsInput): Promise<string[]> {
  return (await search(wanted)).events.map((event) => event.name);
}

describe('searching events', () => {
  it('shows what is not over, soonest first, and counts it', async () => {
    const found = await search();
    expect(found.events.map((event) => event.name)).toEqual([
      'Kestrel Avenue',
      'The Glass Orchard',
      'Mostly Fine',
    ]);
    expect(found.count).toEqual({ value: 3, atLeast: false });
  });

  it('finds words of the name and the line under it, the last one as a beginning', async () => {
    expect(await names({ text: 'orch' })).toEqual(['The Glass Orchard']);
    expect(await names({ text: 'small hours' })).toEqual(['Kestrel Avenue']);
  });

  it('forgives a typing error, and says what it took it for', async () => {
    const found = await search({ text: 'kestral avenu' });
    expect(found.events.map((event) => event.name)).toEqual(['Kestrel Avenue']);
    expect(found.didYouMean).toBe('Kestrel Avenue');
  });

  it('finds a kind and a place in one line', async () => {
    expect(await names({ text: 'comedy ghent' })).toEqual(['Mostly Fine']);
  });

  it('forgives typing errors and accents in a place', async () => {
    expect(await names({ place: 'gheent' })).toHaveLength(3);
    expect(await names({ place: 'Ghént' })).toHaveLength(3);
    expect(await names({ place: 'Reykjavik' })).toEqual([]);
  });

  it('narrows by kind, price, days and sale', async () => {
    expect(await names({ types: ['theatre', 'comedy'] })).toEqual(['The Glass Orchard', 'Mostly Fine']);
    expect(await names({ priceMaxMinor: 800 })).toEqual(['Mostly Fine']);
    const day = (inDays: number) => new Date(NOW.getTime() + inDays * DAY_MS).toISOString().slice(0, 10);
    expect(await names({ from: day(8), to: day(12) })).toEqual(['The Glass Orchard']);
    expect(await names({ notYetOnSale: true })).toEqual(['Mostly Fine']);
  });

  it('goes on where a page ended, and begins again at a cursor that is not ours', async () => {
    const first = await search({ limit: 2 });
    const second = await search({ limit: 2, cursor: first.nextCursor });
    expect(second.events.map((event) => event.name)).toEqual(['Mostly Fine']);
    expect(second.nextCursor).toBeNull();
    expect(await names({ limit: 1, cursor: 'nonsense' })).toEqual(['Kestrel Avenue']);
  });

  it('takes signs of a search language for text', async () => {
    for (const text of ["' or 1=1 --", '%%%', 'a & b | !c:*', '\\'])
      await expect(search({ text })).resolves.toBeDefined();
  });
});
