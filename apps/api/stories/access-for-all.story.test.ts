import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@onsale/real-browser';
import { see } from '@onsale/real-browser/see';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, STALLS, buildHall, dayIn, putOnSale, signUpOrganiser } from './season.ts';
import type { Organiser } from './season.ts';
import { DESK, PHONE, openStoryWorld } from './story-world.ts';
import type { Screen, StoryWorld } from './story-world.ts';

const NARROW = { width: 320, height: 640 };

let world: StoryWorld;
let organiser: Organiser;
let hall: string;
let eventId: string;

beforeAll(async () => {
  world = await openStoryWorld();
  organiser = await signUpOrganiser(world.officeUrl);
  hall = await buildHall(organiser);
  eventId = await putOnSale(organiser, hall);
  await putOnSale(organiser, hall, { name: 'Not yet', saleOpensAt: `${dayIn(5)}T10:00:00Z` });
});
afterAll(() => world?.[Symbol.asyncDispose]());

const SCREENS: [string, Screen][] = [
  ['at a desk, in light', { viewport: DESK, colorScheme: 'light' }],
  ['on a phone, in the dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['on the narrowest phone', { viewport: NARROW }],
];

describe.each(SCREENS)('%s', (_where, screen) => {
  test('nothing in the shop keeps anybody out, and nothing hangs over the side', async () => {
    const page = await world.visitor(screen);
    const faults: string[] = [];
    const look = async (what: string) => void faults.push(...(await faultsOf(page, what)));

    await page.goto(world.shopUrl);
    await see(page.getByRole('link', { name: /Odalys Venn/ }).first()).toBeVisible();
    await look('search');
    await page.goto(`${world.shopUrl}/?what=nothing+like+that`);
    await see(page.getByRole('heading', { name: /No event called/ })).toBeVisible();
    await look('nothing found');
    await page.goto(`${world.shopUrl}/events/${eventId}`);
    await see(page.getByRole('button', { name: /^Hold the best 2/ })).toBeVisible();
    await look('event');
    await page.goto(`${world.shopUrl}/events/${eventId}?section=${STALLS}`);
    if (screen.viewport !== DESK) await page.getByRole('radio', { name: 'Rows' }).click();
    await page
      .getByRole('button', { name: / seat 5, .*free$/ })
      .first()
      .click();
    await look('seats');
    await page.getByRole('button', { name: 'Hold 1 seat, €64.00' }).click();
    await see(page.getByRole('timer')).toBeVisible();
    await look('checkout');
    await page.getByRole('button', { name: 'Sign in instead' }).click();
    await page.getByRole('radio', { name: 'I am new here' }).click();
    await look('signing up on the way');
    await page.getByRole('button', { name: 'Go on as a guest' }).click();
    await page.getByRole('button', { name: 'Pay €64.00' }).click();
    await see(page.getByText('Who is buying?')).toBeVisible();
    await look('checkout with something missing');
    await page.getByLabel('Name').fill('Mo Haddad');
    await page.getByLabel('E-mail').fill('mo@kade.example');
    await page.getByRole('button', { name: 'Pay €64.00' }).click();
    await page.locator('#pay').click();
    await see(page.getByRole('heading', { name: /You are in/ })).toBeVisible();
    await look('tickets');
    await page.goto(`${world.shopUrl}/reservations`);
    await page.getByRole('button', { name: 'Give back' }).click();
    await see(page.getByRole('dialog').getByText('You get back')).toBeVisible();
    await look('giving back');
    await page.keyboard.press('Escape');
    await see(page.getByRole('dialog')).toHaveCount(0);
    await look('my tickets');
    await page.goto(`${world.shopUrl}/account`);
    await see(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await look('sign in');
    await page.goto(`${world.shopUrl}/no/such/page`);
    await see(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look('no such page');
    expect(faults).toEqual([]);
  });

  test('nothing in the office keeps anybody out, and nothing hangs over the side', async () => {
    const page = await world.visitor(screen);
    const faults: string[] = [];
    const look = async (what: string) => void faults.push(...(await faultsOf(page, what)));

    await page.goto(world.officeUrl);
    await see(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await look('sign in');
    await page.getByLabel('E-mail address').fill(organiser.email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see(page.getByRole('link', { name: 'Odalys Venn: Tidelines' })).toBeVisible();
    await look('events');
    const places: [string, string | RegExp][] = [
      ['/venues', 'Venues and plans'],
      ['/venues/new', 'New venue'],
      [`/venues/${hall}`, 'Höfn Hall'],
      ['/events/new', 'New event'],
      [`/events/${eventId}`, 'Odalys Venn: Tidelines'],
      [`/events/${eventId}/reservations`, 'Odalys Venn: Tidelines'],
      [`/events/${eventId}/access`, 'Odalys Venn: Tidelines'],
      ...['when', 'seats', 'sale', 'give-back', 'page'].map((step): [string, string] => [
        `/events/${eventId}/edit?step=${step}`,
        'Odalys Venn: Tidelines',
      ]),
      ['/account', /./],
    ];
    for (const [path, title] of places) {
      await page.goto(world.officeUrl + path);
      await see(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await see(page.locator('[aria-busy="true"], .skel')).toHaveCount(0);
      await look(path);
    }
    expect(faults).toEqual([]);
  });
});

test('a seat can be bought with the keyboard alone', async () => {
  const page = await world.visitor();
  await page.goto(`${world.shopUrl}/?what=tidelines`);
  await see(page.getByRole('link', { name: /Odalys Venn/ }).first()).toBeVisible();
  await tabTo(page, /Odalys Venn: Tidelines/);
  await page.keyboard.press('Enter');
  await see(page.getByRole('heading', { level: 1, name: 'Odalys Venn: Tidelines' })).toBeFocused();
  await tabTo(page, /^B Balcony/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Balcony, row A, seat 2, .*free$/);
  await page.keyboard.press('Space');
  await tabTo(page, 'Hold 1 seat, €38.50');
  await page.keyboard.press('Enter');
  await see(page.getByRole('heading', { level: 1, name: 'Your details' })).toBeFocused();
  await tabTo(page, 'Name');
  await page.keyboard.type('Kim Osei');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kim@kade.example');
  await page.keyboard.press('Enter');
  await see(page.locator('#amount')).toHaveText('€38.50');
  await tabTo(page, 'Pay €38.50');
  await page.keyboard.press('Enter');
  await see(page.getByRole('heading', { name: /You are in/ })).toBeVisible();
  expect(await world.faults()).toEqual([]);
});

const TABS_MAX = 150;

/** Goes from one thing to the next as somebody without a pointer does, until the named one has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .or(page.getByRole('textbox', { name, exact: true }))
    .and(page.locator(':focus'));
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(name)}`);
}

/** What is wrong in a way that keeps people out, and how far the page can be pushed sideways. */
async function faultsOf(page: Page, what: string): Promise<string[]> {
  const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  if (over > 0) return [`${what}: ${over} px too wide`];
  // There it is about the width; axe has seen the same page as wide as a phone.
  if (page.viewportSize()?.width === NARROW.width) return [];
  // Our pages have no frames, and the other mode opens a second page for every look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${what}: ${id} ${target} ${failureSummary}`),
    );
}
