import { readFile } from 'node:fs/promises';
import { createShopClient, newId } from '@onsale/client';
import type { Page } from '@onsale/real-browser';
import { see } from '@onsale/real-browser/see';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STALLS, buildHall, putOnSale, signUpOrganiser } from './season.ts';
import { openStoryWorld } from './story-world.ts';
import type { StoryWorld } from './story-world.ts';

const BUYER = { name: 'Nadia Ferrer', email: 'nadia@example.com', phone: '' };

let world: StoryWorld;
let eventId: string;

beforeAll(async () => {
  world = await openStoryWorld();
  const organiser = await signUpOrganiser(world.officeUrl);
  eventId = await putOnSale(organiser, await buildHall(organiser));
});
afterAll(() => world?.[Symbol.asyncDispose]());

test('a guest reads the mail on another device, opens the tickets there, saves them and gives them back', async () => {
  await buyTwoAsGuest();
  const page = await world.visitor();
  const tickets = await openMail(page, 'Your 2 tickets for Odalys Venn', 'Open your tickets');
  await see(tickets.getByRole('heading', { name: /You are in/ })).toBeVisible();
  await see(tickets.getByText('Your mail opens them on any device.')).toBeVisible();

  expect(await saved(tickets, 'Save as PDF')).toMatch(/^%PDF-/);
  expect(await saved(tickets, 'Add to calendar')).toContain('BEGIN:VEVENT');
  expect(
    await tickets.request.get(`${tickets.url().split('#')[0]}/tickets.pdf`).then((r) => r.status()),
  ).toBe(401);

  await tickets.getByRole('button', { name: 'Give back', exact: true }).click();
  await tickets
    .getByRole('dialog')
    .getByRole('button', { name: /Give back/ })
    .click();
  await see(tickets.getByRole('heading', { name: /You are in/ })).toBeHidden();
  await openMail(page, 'Given back: Odalys Venn', 'See what you gave back');
  expect(await world.faults()).toEqual([]);
  await page.context().close();
});

async function buyTwoAsGuest(): Promise<void> {
  const guestKey = 'a guest key of the stories, as long as it has to be';
  const { reservations } = createShopClient({ url: world.shopUrl, guestKey: () => guestKey });
  const reservationId = newId();
  const choice = { kind: 'chosen' as const, seats: [`${STALLS}-0`, `${STALLS}-1`] };
  await reservations.create.mutate({ eventId, reservationId, choice });
  const { payUrl } = await reservations.pay.mutate({ eventId, reservationId, token: newId(), buyer: BUYER });
  const sessionId = payUrl!.slice(payUrl!.lastIndexOf('/') + 1);
  const paid = await fetch(`${world.emulator.url}/control/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sessionId }),
  });
  expect(paid.ok).toBe(true);
}

/** Finds a mail in the mailbox, which looks for new ones by itself, and follows its button. */
async function openMail(page: Page, subject: string, button: string): Promise<Page> {
  await page.goto(world.mailbox.url);
  await page.getByRole('link', { name: subject }).click();
  const letter = page.frameLocator('iframe');
  await see(letter.getByRole('heading', { name: subject })).toBeVisible();
  const opening = page.context().waitForEvent('page');
  await letter.getByRole('link', { name: button }).click();
  return opening;
}

async function saved(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await saving).path(), 'latin1');
}
