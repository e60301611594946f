import { publicKeyOf, readTicketCode } from '@onsale/server/runtime';
import type { Page } from '@onsale/real-browser';
import { see } from '@onsale/real-browser/see';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, STALLS, VENUE, buildHall, dayIn, putOnSale, signUpOrganiser } from './season.ts';
import { readQr } from './read-qr.ts';
import { clickSeat } from './seats-on-map.ts';
import { DESK, PHONE, openStoryWorld } from './story-world.ts';
import type { StoryWorld } from './story-world.ts';

let world: StoryWorld;
let eventId: string;

beforeAll(async () => {
  world = await openStoryWorld();
  const organiser = await signUpOrganiser(world.officeUrl);
  const hall = await buildHall(organiser);
  const elsewhere = await buildHall(organiser, {
    ...VENUE,
    name: 'Salle Nord',
    city: 'Lille',
    country: 'FR',
  });
  eventId = await putOnSale(organiser, hall);
  // Each differs from it in one thing that a filter can tell apart.
  await putOnSale(organiser, hall, { name: 'Odalys Venn: A talk', type: 'talk' });
  await putOnSale(organiser, hall, { name: 'Odalys Venn: Late', startsAt: `${dayIn(90)}T19:30:00Z` });
  await putOnSale(organiser, elsewhere, { name: 'Odalys Venn: Lille' });
  await putOnSale(organiser, hall, { name: 'Harbour Lights' });
});
afterAll(() => world?.[Symbol.asyncDispose]());

describe.each([
  ['at a desk', DESK],
  ['on a phone', PHONE],
])('%s', (_where, viewport) => {
  const isPhone = viewport === PHONE;

  test('somebody finds an event, chooses seats, is refused once, pays, and gives the tickets back', async () => {
    const page = await world.visitor({ viewport });
    await findTheEvening(page, isPhone);
    await readTheEventPage(page);
    await chooseThreeSeats(page, isPhone);
    await page.getByRole('button', { name: 'Hold 3 seats, €166.50' }).click();

    const timer = page.getByRole('timer');
    await see(timer).toHaveAccessibleName(/^Held for you, (10:00|9:\d\d) left$/);
    const atFirst = await timer.getAttribute('aria-label');
    await see(timer).not.toHaveAccessibleName(atFirst!);
    await see(timer).toHaveAccessibleName(/^Held for you, 9:\d\d left$/);

    await goOnAsGuest(page);
    await page.getByRole('button', { name: 'Pay €166.50' }).click();
    await see(page.locator('#amount')).toHaveText('€166.50');
    await page.getByRole('button', { name: 'Pay with a card that is declined' }).click();
    await see(page.getByRole('alert')).toContainText('The bank refused the card. Nothing was taken.');
    await page.getByRole('button', { name: 'Pay €166.50' }).click();

    await see(page.getByRole('heading', { name: /You are in/ })).toBeVisible();
    const reservationId = /\/reservations\/[^/]+\/([^/?]+)/.exec(page.url())![1]!;
    await see(page.getByRole('status').filter({ hasText: 'Paid. Your tickets are here.' })).toBeAttached();
    await letTheDoorRead(page, reservationId);
    await giveThemBack(page);

    const [charge] = world.emulator.books.charges.newestFirst().filter(({ paid }) => paid);
    const [refund] = world.emulator.books.refunds.newestFirst();
    expect(charge).toMatchObject({ amount: 16_650, amount_refunded: 15_818 });
    expect(refund).toMatchObject({ amount: 15_818, charge: charge!.id, status: 'succeeded' });
    expect(await world.faults()).toEqual([]);
    await page.context().close();
  });
});

async function findTheEvening(page: Page, isPhone: boolean): Promise<void> {
  await page.goto(world.shopUrl);
  const search = page.getByRole('search', { name: 'Events' });
  await search.getByLabel('What').fill('odalis ven');
  await search.getByRole('button', { name: 'Search' }).click();
  const found = page.getByRole('link', { name: /Odalys Venn/ });
  await see(found).toHaveCount(4);

  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Concert' }).click();
  await see(found).toHaveCount(3);
  if (isPhone) await search.getByRole('button', { name: 'Where and when' }).click();
  await search.getByLabel('From day').fill(dayIn(60));
  await search.getByLabel('To day').fill(dayIn(61));
  await search.getByRole('button', { name: 'Search' }).click();
  await see(found).toHaveCount(2);
  await search.getByLabel('Where').fill('reykj');
  await search.getByRole('button', { name: 'Search' }).click();
  await see(found).toHaveCount(1);

  await see(found).toContainText('19:30');
  await see(found).toContainText('from €22.00');
  await found.click();
}

async function readTheEventPage(page: Page): Promise<void> {
  await see(page.getByRole('heading', { level: 1, name: 'Odalys Venn: Tidelines' })).toBeVisible();
  const year = dayIn(60).slice(0, 4);
  await see(page.getByText(new RegExp(`${year}, 19:30 Reykjavik time, 2[01]:30 yours`))).toBeVisible();
  const prices = page.getByRole('table').filter({ hasText: 'What remains' });
  await see(prices.getByRole('row', { name: /Stalls/ })).toContainText('€64.00');
  await see(prices.getByRole('row', { name: /Stalls/ })).toContainText(/1[02]\d left/);
  await see(prices.getByRole('row', { name: /Standing/ })).toContainText('€22.00');
}

/** Two on the map, one from the list, which is the same choice. */
async function chooseThreeSeats(page: Page, isPhone: boolean): Promise<void> {
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  await zoomIn.click();
  await zoomIn.click();
  await see(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled();
  await page.getByRole('button', { name: 'Whole plan' }).click();

  const yours = page.getByRole('region', { name: 'Your seats' });
  await page.getByRole('button', { name: /^A Stalls/ }).click();
  await clickSeat(page, `${STALLS}-36`);
  await see(yours.getByRole('listitem')).toHaveCount(1);
  await clickSeat(page, `${STALLS}-37`);
  await see(yours.getByRole('listitem')).toHaveCount(2);
  await see(yours).toContainText('2 seats');

  await page.getByRole('button', { name: 'Back to the whole plan' }).click();
  await page.getByRole('button', { name: /^B Balcony/ }).click();
  if (isPhone) await page.getByRole('radio', { name: 'Rows' }).click();
  const seat = page.getByRole('button', { name: 'Balcony, row A, seat 3, €38.50, free' });
  await seat.click();
  await see(yours.getByRole('listitem')).toHaveCount(3);
  await see(yours).toContainText('€166.50');
}

async function goOnAsGuest(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Nadia Ferrer');
  await page.getByLabel('E-mail').fill('nadia@gmial.com');
  await page.getByLabel('Phone').focus();
  await see(page.getByText('Did you mean nadia@gmail.com?')).toBeVisible();
  await page.getByRole('button', { name: 'Use that' }).click();
  await see(page.getByLabel('E-mail')).toHaveValue('nadia@gmail.com');
}

/** A door has the event's public key and a camera, nothing else. */
async function letTheDoorRead(page: Page, reservationId: string): Promise<void> {
  const [key] = await world.sql<{ public_key: Uint8Array }>(
    'select public_key from event_key where event_id = ?',
    [eventId],
  );
  const stored = await world.sql<{ id: string }>(
    'select id from ticket where event_id = ? and reservation_id = ?',
    [eventId, reservationId],
  );
  const codes = page.getByRole('img', { name: 'Ticket code for the door' });
  await see(codes).toHaveCount(3);
  const read: string[] = [];
  for (const code of await codes.all()) {
    await code.scrollIntoViewIfNeeded();
    const claim = readTicketCode(await readQr(code), publicKeyOf(key!.public_key));
    expect(claim).toMatchObject({ eventId, generation: 1 });
    read.push(claim!.ticketId);
  }
  expect(read.sort()).toEqual(stored.map(({ id }) => id).sort());
}

async function giveThemBack(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My tickets' }).click();
  await see(page.getByRole('radio', { name: 'Coming 1' })).toBeChecked();
  await page.getByRole('button', { name: 'Give back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Give back' });
  await see(dialog).toContainText('Organiser keeps, 5 %');
  await see(dialog.getByText('−€8.32')).toBeVisible();
  await dialog.getByRole('button', { name: 'Give back 3 seats, €158.18 back' }).click();
  await see(
    page.getByRole('status').filter({ hasText: 'Given back: Odalys Venn: Tidelines.' }),
  ).toContainText('€158.18');

  await page.getByRole('radio', { name: 'Past 1' }).click();
  await see(page.getByRole('article')).toContainText('Given back, €158.18 returned');
  await see(page.getByRole('radio', { name: 'Coming 0' })).toBeVisible();
}

test('somebody new takes the best two in the dark, signs up on the way, and comes back to stand', async () => {
  const page = await world.visitor({ colorScheme: 'dark' });
  await page.goto(`${world.shopUrl}/events/${eventId}`);
  await page.getByRole('slider', { name: 'Up to, each' }).press('End');
  await page.getByRole('button', { name: 'Hold the best 2 · up to €128.00' }).click();
  await see(page.getByRole('timer')).toBeVisible();
  expect(await page.evaluate('getComputedStyle(document.body).colorScheme')).toContain('dark');

  await page.getByRole('button', { name: 'Sign in instead' }).click();
  await page.getByRole('radio', { name: 'I am new here' }).click();
  const signUp = page.getByRole('form', { name: 'Make an account' });
  await signUp.getByLabel('Name').fill('Ilse Maan');
  await signUp.getByLabel('E-mail').fill('ilse@kade.example');
  await signUp.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await signUp.getByRole('button', { name: 'Make an account' }).click();
  await see(page.getByText('You are signed in as ilse@kade.example.')).toBeVisible();
  await see(page.getByLabel('Name')).toHaveValue('Ilse Maan');
  await payAndSeeTickets(page, 'Pay €128.00', 2);

  await page.getByRole('link', { name: 'Ilse Maan' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await see(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sign in' }),
  ).toBeVisible();

  await page.goto(`${world.shopUrl}/events/${eventId}`);
  const more = page.getByRole('button', { name: 'More: Places in Floor' }).first();
  await more.click();
  await more.click();
  await page.getByRole('button', { name: 'Hold 2 places, €44.00' }).click();
  await page.getByRole('button', { name: 'Sign in instead' }).click();
  const signIn = page.getByRole('form', { name: 'Sign in' });
  await signIn.getByLabel('E-mail').fill('ilse@kade.example');
  await signIn.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await signIn.getByRole('button', { name: 'Sign in' }).click();
  await see(page.getByText('You are signed in as ilse@kade.example.')).toBeVisible();
  await payAndSeeTickets(page, 'Pay €44.00', 2);
  await see(page.getByRole('article').first()).toHaveAccessibleName('Ticket: Floor');

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My tickets' }).click();
  await see(page.getByRole('radio', { name: 'Coming 2' })).toBeChecked();
  expect(await world.faults()).toEqual([]);
  await page.context().close();
});

async function payAndSeeTickets(page: Page, button: string, tickets: number): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('#pay').click();
  await see(page.getByRole('heading', { name: /You are in/ })).toBeVisible();
  await see(page.getByRole('img', { name: 'Ticket code for the door' })).toHaveCount(tickets);
}
