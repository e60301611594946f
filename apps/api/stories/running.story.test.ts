import { createOfficeClient } from '@onsale/client';
import type { Page } from '@onsale/real-browser';
import { see } from '@onsale/real-browser/see';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIRTY_PLAN } from './dirty-plan.ts';
import { PASSWORD, dayIn, signUpOrganiser } from './season.ts';
import type { Organiser } from './season.ts';
import { spotOf } from './seats-on-map.ts';
import { PHONE, openStoryWorld } from './story-world.ts';
import type { StoryWorld } from './story-world.ts';

let world: StoryWorld;
let organiser: Organiser;

beforeAll(async () => {
  world = await openStoryWorld();
  organiser = await signUpOrganiser(world.officeUrl);
  const helper = { name: 'Jon Bakke', email: 'jon@kade.example', password: PASSWORD };
  await createOfficeClient({ url: world.officeUrl }).account.signUp.mutate(helper);
});
afterAll(() => world?.[Symbol.asyncDispose]());

test('an organiser imports a plan, draws another, puts an evening on sale, watches it sell, changes it and lets somebody look', async () => {
  const page = await world.visitor();
  await signIn(page, organiser.email);
  await importDirtyPlan(page);
  await drawHall(page);
  await makeEvent(page);
  const eventUrl = await publish(page);
  const eventId = eventUrl.split('/').at(-1)!;

  const buyer = await world.visitor();
  await findAndBuy(buyer);
  await watchItSell(page, eventId);
  await changeIt(page, buyer, eventUrl);
  await refuseWhatHurts(page, eventId);
  await letJonLook(page, eventId);
  expect(await world.faults()).toEqual([]);
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(world.officeUrl);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await see(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
}

async function importDirtyPlan(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Office' })
    .first()
    .getByRole('link', { name: 'Venues' })
    .click();
  await page.getByRole('link', { name: 'New venue' }).click();
  await page.getByLabel('Seating plan file').setInputFiles({
    name: 'customs-house.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(DIRTY_PLAN)),
  });
  const form = page.getByRole('complementary', { name: 'New venue' });
  await see(form.getByText('Found 18 seats, 3 rows and 1 section.')).toBeVisible();
  await see(form.getByText('3 seats have no id of their own')).toBeVisible();
  await see(form.getByText('1 row has no seats. They were left out.')).toBeVisible();
  await see(form.getByText('1 row has a gap much wider')).toBeVisible();
  await see(form.getByText('6 seats name a price group that the plan does not list.')).toBeVisible();
  await see(form.getByText('Price group 1', { exact: true })).toBeVisible();

  await see(form.getByLabel('Name', { exact: true })).toHaveValue('Old Customs House');
  await page.getByRole('button', { name: 'Add this venue' }).click();
  await see(form.getByText('Which city is it in?')).toBeVisible();
  await form.getByLabel('City').fill('Porto');
  await choose(page, 'Country', 'Portugal');
  await see(form.getByRole('combobox', { name: 'Time zone' })).toHaveValue('');
  await choose(page, 'Time zone', 'Europe/Lisbon');
  await page.getByRole('button', { name: 'Add this venue' }).click();
  await see(page.getByRole('heading', { level: 1, name: 'Old Customs House' })).toBeVisible();
  await see(page.getByRole('complementary', { name: 'In numbers' })).toContainText('18');
}

async function drawHall(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Venues and plans' }).first().click();
  await page.getByRole('link', { name: 'New venue' }).click();
  await page.getByRole('radio', { name: 'Generate rows' }).click();
  const form = page.getByRole('complementary', { name: 'New venue' });
  await form.getByLabel('Name', { exact: true }).first().fill('Silo 9');
  await see(form.getByLabel('City')).toHaveValue('Porto');
  await see(form.getByRole('combobox', { name: 'Country' })).toHaveValue('Portugal');
  await see(form.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Lisbon');
  const stalls = form.getByRole('group', { name: 'Stalls' });
  await stalls.getByLabel('Rows', { exact: true }).fill('6');
  await stalls.getByLabel('Seats in row 1').fill('12');
  await stalls.getByLabel('Aisles after seats').fill('6');
  await form.getByRole('button', { name: 'Standing or free seating' }).click();
  const floor = form.getByRole('group', { name: 'Floor' });
  await floor.getByLabel('Most people at once').fill('50');
  await floor.getByRole('button', { name: 'Move Floor towards the stage' }).click();
  await see(page.getByRole('status').filter({ hasText: '122 places in 2 sections' })).toBeVisible();
  await page.getByRole('button', { name: 'Add this venue' }).click();
  await see(page.getByRole('heading', { level: 1, name: 'Silo 9' })).toBeVisible();
}

async function makeEvent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New event here' }).click();
  await see(page.getByRole('combobox', { name: 'Venue' })).toHaveValue('Silo 9, Porto · 122 places');
  await page.getByLabel('Name', { exact: true }).fill('Marés Quartet');
  await page.getByLabel('Kind').selectOption({ label: 'Classical' });
  await page.getByLabel('Day, in Porto', { exact: true }).fill(dayIn(40));
  await page.getByLabel('Start, Porto time').fill('21:00');
  await page.getByLabel('Minutes').fill('15');
  await see(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Lisbon');
  await page.getByRole('button', { name: 'Save and go on' }).click();

  await see(page.getByText('Before it can be published:')).toBeVisible();
  await paintPrices(page);
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('link', { name: 'Sale' }).click();
  await page.getByLabel('The sale opens').selectOption({ label: 'On a day' });
  await page.getByLabel('Opens on, Porto time').fill(dayIn(-1));
  await page.getByLabel('The sale closes').selectOption({ label: 'On a day' });
  await page.getByLabel('Closes on, Porto time').fill(dayIn(40));
  await page.getByLabel('Single seats between parties').selectOption({ label: 'Buyers choose freely' });
  await steps.getByRole('link', { name: 'Give back' }).click();
  await page.getByLabel('Until', { exact: true }).fill('3');
  await page.getByLabel('What you keep, in percent').fill('10');
  await see(page.getByText('of a ticket for €45.50, €40.95 goes back')).toBeVisible();
  await steps.getByRole('link', { name: 'Page and picture' }).click();
  await page.getByLabel('Description').fill('Four strings, one tide.');
  await page.getByLabel('Picture').setInputFiles({
    name: 'poster.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  });
  const preview = page.getByRole('region', { name: 'As a buyer sees it' });
  await see(preview.getByText('€18.00 to €45.50')).toBeVisible();
  await see(preview.locator('img')).toHaveAttribute('src', /^data:image\/png/);
}

/** One section on the plan, the other from the list. */
async function paintPrices(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Add', exact: true });
  await add.click();
  await page.getByLabel('Name of A').fill('Seated');
  await page.getByLabel('Price of Seated').fill('45.50');
  await page.locator('[data-onsale-map]').click({ position: await spotOf(page, '1-40') });
  await see(page.getByText('72 places in 1 section')).toBeVisible();
  await add.click();
  await page.getByLabel('Name of B').fill('Standing');
  await page.getByLabel('Price of Standing').fill('18');
  await see(page.getByText('Floor has no price yet.')).toBeVisible();
  await page.getByRole('button', { name: '2 sections as a list' }).click();
  await page.getByLabel('Category of Floor').selectOption({ label: 'B Standing' });
  await see(page.getByText('50 places in 1 section')).toBeVisible();
}

/** @returns where buyers find it */
async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish' }).click();
  const question = page.getByRole('dialog', { name: 'Publish Marés Quartet' });
  await see(question).toContainText('Buyers can find it at once. It is on sale from that moment.');
  await see(question).toContainText('€45.50 Seated72 places');
  await question.getByRole('button', { name: 'Not yet' }).click();
  await see(page.getByText('Draft', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await question.getByRole('button', { name: 'Publish' }).click();
  const found = page.getByRole('status').filter({ hasText: 'Buyers find it at' });
  await see(found).toBeVisible();
  await see(page.getByText('On sale', { exact: true })).toBeVisible();
  return (await found.getByRole('link').getAttribute('href'))!;
}

async function findAndBuy(buyer: Page): Promise<void> {
  await buyer.goto(`${world.shopUrl}/?what=mares`);
  await buyer.getByRole('link', { name: /Marés Quartet/ }).click();
  await see(buyer.getByText(/21:00 Porto time, 22:00 yours/)).toBeVisible();
  const picture = buyer.locator('.evhead img');
  await see
    .poll(() => picture.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth))
    .toBeGreaterThan(0);

  await buyer.getByRole('button', { name: /^A Stalls/ }).click();
  await buyer.getByRole('button', { name: /row C, seat 5, €45.50, free$/ }).click();
  await buyer.getByRole('button', { name: /row C, seat 6, €45.50, free$/ }).click();
  const more = buyer.getByRole('button', { name: 'More: Places in Floor' }).first();
  await more.click();
  await more.click();
  await buyer.getByRole('button', { name: 'Hold 4 places, €127.00' }).click();
  await buyer.getByLabel('Name').fill('Rui Matos');
  await buyer.getByLabel('E-mail').fill('rui@kade.example');
  await buyer.getByRole('button', { name: 'Pay €127.00' }).click();
  await buyer.locator('#pay').click();
  await see(buyer.getByRole('heading', { name: /You are in/ })).toBeVisible();
}

async function watchItSell(page: Page, eventId: string): Promise<void> {
  await page.goto(`${world.officeUrl}/events/${eventId}`);
  const figures = page.getByRole('region', { name: 'Figures' });
  await see(figures).toContainText('Sold, of 122');
  await see(figures.getByText('€127.00')).toBeVisible();
  await see(figures).toContainText(/Sold twice0checked/);
  const feed = page.getByRole('region', { name: 'Just now' });
  await see(feed).toContainText('Rui Matos paid €127.00 with a card ending 4242.');
  await see(feed).toContainText('4 places sold.');
  await see(feed).toContainText('Brynja Holm published this event.');

  const tabs = page.getByRole('navigation', { name: 'This event' });
  await tabs.getByRole('link', { name: 'Reservations' }).click();
  await page
    .getByRole('row', { name: /Rui Matos/ })
    .getByRole('link')
    .first()
    .click();
  await see(page.getByText('rui@kade.example').first()).toBeVisible();
  await see(page.getByText('Rui Matos paid €127.00 with a card ending 4242.')).toBeVisible();
}

async function changeIt(page: Page, buyer: Page, eventUrl: string): Promise<void> {
  const eventId = eventUrl.split('/').at(-1)!;
  await page.goto(`${world.officeUrl}/events/${eventId}/edit`);
  await page.getByLabel('Start, Porto time').fill('21:30');
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('link', { name: 'Seats and prices' }).click();
  await page.getByLabel('Price of Standing').fill('20');
  await page.getByLabel('Floor takes').fill('60');
  await steps.getByRole('link', { name: 'Page and picture' }).click();
  await page.getByLabel('Description').fill('Four strings, one tide, half an hour later.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await see(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible();

  await buyer.goto(eventUrl);
  await see(buyer.getByText(/21:30 Porto time/).first()).toBeVisible();
  await see(buyer.getByText('Four strings, one tide, half an hour later.')).toBeVisible();
  const standing = buyer.getByRole('row', { name: /Standing/ });
  await see(standing).toContainText('€20.00');
  await see(standing).toContainText('58 left');
}

async function refuseWhatHurts(page: Page, eventId: string): Promise<void> {
  await page.goto(`${world.officeUrl}/events/${eventId}/edit?step=seats`);
  await page.getByLabel('Floor takes').fill('1');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await see(page.getByText('2 places are held or sold here already.')).toBeVisible();
  await page.getByLabel('Floor takes').fill('60');
  await page.getByRole('button', { name: 'Remove Seated' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await see(page.getByText('2 places in Stalls would lose the price')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await see(page.getByLabel('Name of A')).toHaveValue('Seated');
}

async function letJonLook(page: Page, eventId: string): Promise<void> {
  await page.goto(`${world.officeUrl}/events/${eventId}/access`);
  const form = page.getByRole('form', { name: 'Give somebody access' });
  await form.getByLabel('Their e-mail address').fill('nobody@kade.example');
  await form.getByRole('radio', { name: 'Viewer' }).check();
  await form.getByRole('button', { name: 'Give access' }).click();
  await see(form.getByText('Nobody has an account with this address.')).toBeVisible();
  await form.getByLabel('Their e-mail address').fill('jon@kade.example');
  await form.getByRole('button', { name: 'Give access' }).click();
  await see(form.getByText('Jon Bakke can now open Marés Quartet.')).toBeVisible();

  const jon = await world.visitor({ viewport: PHONE, colorScheme: 'dark' });
  await signIn(jon, 'jon@kade.example');
  await jon.getByRole('link', { name: 'Marés Quartet' }).click();
  await see(jon.getByRole('region', { name: 'Figures' })).toContainText('€127.00');
  await see(jon.getByRole('link', { name: 'Access' })).toHaveCount(0);
  await see(jon.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await see(jon.getByRole('link', { name: 'Reservations' })).toHaveCount(0);
  await jon.goto(`${world.officeUrl}/events/${eventId}/edit`);
  await see(jon.getByRole('heading', { name: 'This is for others to see' })).toBeVisible();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(option);
  await page.getByRole('option', { name: option }).click();
}
