import type { Page } from '@onsale/real-browser';
import { see } from '@onsale/real-browser/see';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STALLS, buildHall, putOnSale, signUpOrganiser } from './season.ts';
import type { Organiser } from './season.ts';
import { clickSeat } from './seats-on-map.ts';
import { PHONE, openStoryWorld } from './story-world.ts';
import type { StoryWorld } from './story-world.ts';

let world: StoryWorld;
let organiser: Organiser;
let hall: string;

beforeAll(async () => {
  world = await openStoryWorld();
  organiser = await signUpOrganiser(world.officeUrl);
  hall = await buildHall(organiser);
});
afterAll(() => world?.[Symbol.asyncDispose]());

test('a hold that runs out says so, and the same seats can be held again', async () => {
  const page = await world.visitor({ viewport: PHONE });
  await holdSeats(page, await putOnSale(organiser, hall), 'A', [4, 5]);
  const { reservationId } = idsOf(page);
  await world.sql(`update reservation set expires_at = now() + interval '4 seconds' where id = ?`, [
    reservationId,
  ]);
  await page.reload();

  const asked = page.getByRole('dialog', { name: 'Your hold ends soon' });
  await see(asked).toContainText('Need more time?');
  await see(page.getByRole('heading', { name: 'Your hold ran out. The seats are free again' })).toBeVisible();
  await see(asked).toHaveCount(0);
  await see(page.getByText('You have not been charged.')).toBeVisible();
  await page.getByRole('button', { name: 'Try to hold the same seats' }).click();
  await see(page.getByRole('timer')).toHaveAccessibleName(/^Held for you, (10:00|9:\d\d) left$/);
  await see(page.getByRole('complementary', { name: 'Your order' })).toContainText('4–5');
  expect(idsOf(page).reservationId).not.toBe(reservationId);
  expect(await world.faults()).toEqual([]);
});

test('somebody who needs more time gets it when asked at two minutes', async () => {
  const page = await world.visitor();
  await holdSeats(page, await putOnSale(organiser, hall), 'A', [1]);
  await world.sql(`update reservation set expires_at = now() + interval '100 seconds' where id = ?`, [
    idsOf(page).reservationId,
  ]);
  await page.reload();
  const asked = page.getByRole('dialog', { name: 'Your hold ends soon' });
  await asked.getByRole('button', { name: '5 more minutes' }).click();
  await see(asked).toHaveCount(0);
  await see(page.getByRole('timer')).toHaveAccessibleName(/^Held for you, [56]:\d\d left$/);
  expect(await world.faults()).toEqual([]);
});

test('a double click on Pay is one charge', async () => {
  const page = await world.visitor();
  const eventId = await putOnSale(organiser, hall);
  await holdSeats(page, eventId, 'B', [2, 3]);
  await sayWho(page);
  const before = world.emulator.books.sessions.newestFirst().length;
  await page.getByRole('button', { name: 'Pay €128.00' }).dblclick();
  await page.locator('#pay').dblclick();
  await see(page.getByRole('heading', { name: /You are in/ })).toBeVisible();
  // Whoever goes back and presses once more is brought to the tickets, not to another bill.
  const { reservationId } = idsOf(page);
  await page.goto(`${world.shopUrl}/checkout/${eventId}/${reservationId}`);
  await see(page.getByRole('heading', { name: /You are in/ })).toBeVisible();

  const { sessions, charges } = world.emulator.books;
  expect(sessions.newestFirst().length - before).toBe(1);
  expect(charges.newestFirst().filter(({ paid, amount }) => paid && amount === 12_800)).toHaveLength(1);
  expect(await world.faults()).toEqual([]);
});

test('of two people on one seat one gets it, the other is told which and keeps the rest', async () => {
  const eventId = await putOnSale(organiser, hall);
  const [first, second] = [await world.visitor(), await world.visitor({ viewport: PHONE })];
  await chooseSeats(second, eventId, 'C', [6, 7]);
  // So that the map of the second does not learn of it before they ask.
  await second.route('**/trpc/events.seats**', (route) => route.abort());
  await holdSeats(first, eventId, 'C', [7, 8]);
  await second.getByRole('button', { name: 'Hold 2 seats, €128.00' }).click();

  const refusal = second.getByRole('alert').filter({ hasText: 'taken' });
  await see(refusal).toContainText('Row C, seat 7 was taken just before you');
  await see(refusal).toContainText('Your other one is still free.');
  await second.unroute('**/trpc/events.seats**');
  await refusal.getByRole('button', { name: 'Hold the other 1' }).click();
  await see(second.getByRole('timer')).toBeVisible();
  await see(second.getByRole('complementary', { name: 'Your order' })).toContainText(/Row\s*C\s*Seat\s*6/);
  await see(first.getByRole('timer')).toBeVisible();
  expect(await world.faults()).toEqual([]);
});

test('leaving the pay page costs nothing, and the seats stay held', async () => {
  const page = await world.visitor();
  const eventId = await putOnSale(organiser, hall);
  await holdSeats(page, eventId, 'D', [1, 2]);
  await sayWho(page);
  await page.getByRole('button', { name: 'Pay €128.00' }).click();
  await page.getByRole('button', { name: 'Pay with a card that is declined' }).click();
  await see(page.getByRole('alert')).toContainText('The bank refused the card.');
  await page.getByRole('link', { name: 'Leave without paying' }).click();
  await see(page.getByRole('alert')).toContainText('The bank refused the card');
  await see(page.getByText('You have not been charged.').first()).toBeVisible();
  await see(page.getByText(/Your 2 seats stay held for another 9:\d\d/)).toBeVisible();
  await see(page.getByLabel('E-mail')).toHaveValue('lotte@example.com');

  await page.getByRole('link', { name: /Back to the plan/ }).click();
  await see(page.getByText('2 seats are held for you,')).toBeVisible();
  await page.getByRole('link', { name: 'Continue with 2 seats' }).click();
  await page.getByRole('button', { name: 'Give them back now' }).click();
  await see(
    page.getByRole('heading', { name: 'You gave these back. The seats are free again' }),
  ).toBeVisible();
  const [free] = await world.sql<{ claims: string }>(
    'select count(*) as claims from claim where event_id = ?',
    [eventId],
  );
  expect(Number(free!.claims)).toBe(0);
});

test('without a connection the page says since when, keeps what was chosen, and goes on by itself', async () => {
  const page = await world.visitor({ viewport: PHONE });
  const eventId = await putOnSale(organiser, hall);
  await page.goto(`${world.shopUrl}/events/${eventId}`);
  await page.getByRole('button', { name: /^A Stalls/ }).click();
  await clickSeat(page, `${STALLS}-20`);
  await see(page.getByRole('button', { name: 'Hold 1 seat, €64.00' })).toBeVisible();
  await page.context().setOffline(true);
  await see(page.getByText('What is on this page stays.')).toBeVisible();
  await see(page.getByRole('button', { name: 'Hold 1 seat, €64.00' })).toBeVisible();
  await page.context().setOffline(false);
  await see(page.getByText('What is on this page stays.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hold 1 seat, €64.00' }).click();
  await see(page.getByRole('timer')).toBeVisible();
  expect(await world.faults()).toEqual([]);
});

async function chooseSeats(page: Page, eventId: string, row: string, seats: number[]): Promise<void> {
  await page.goto(`${world.shopUrl}/events/${eventId}?section=${STALLS}`);
  const rows = page.getByRole('radio', { name: 'Rows' });
  await see(page.locator('[data-onsale-map]')).toBeVisible();
  if (await rows.isVisible()) await rows.click();
  for (const seat of seats)
    await page.getByRole('button', { name: `Stalls, row ${row}, seat ${seat}, €64.00, free` }).click();
}

async function holdSeats(page: Page, eventId: string, row: string, seats: number[]): Promise<void> {
  await chooseSeats(page, eventId, row, seats);
  await page.getByRole('button', { name: /^Hold \d seats?/ }).click();
  await see(page.getByRole('timer')).toBeVisible();
}

async function sayWho(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Lotte Kramer');
  await page.getByLabel('E-mail').fill('lotte@example.com');
}

function idsOf(page: Page): { reservationId: string } {
  return { reservationId: new URL(page.url()).pathname.split('/')[3]! };
}
