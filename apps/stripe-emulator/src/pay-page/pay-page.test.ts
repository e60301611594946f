import { expect, test } from 'vitest';
import { openTestShop, seat, twoSeats, type TestShop } from '../test-shop.ts';

async function pay(shop: TestShop, id: string, form: Record<string, string>) {
  const response = await fetch(`${shop.emulator.url}/pay/${id}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return { status: response.status, location: response.headers.get('location') };
}

async function look(shop: TestShop, path: string) {
  const response = await fetch(new URL(path, shop.emulator.url));
  return { status: response.status, html: await response.text() };
}

test.each([
  ['€238.00', 11_900, 'eur'],
  ['¥24,000', 12_000, 'jpy'],
  ['KWD\u00a025.500', 12_750, 'kwd'],
  ['ISK\u00a0250', 12_500, 'isk'],
])('asks for %s', async (written, unitAmount, currency) => {
  await using shop = await openTestShop();
  const line_items = [{ ...seat('Seat', unitAmount, currency), quantity: 2 }];
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats({ line_items }));
  const { html } = await look(shop, `/pay/${id}`);
  expect(html).toContain(`>Pay ${written}</button>`);
  expect(html).toContain('2 × Seat');
  expect(html).toContain('No real money moves.');
});

test('sends the buyer back to the shop once paid, and again on a second click', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  const back = { status: 303, location: `https://shop.test/done?session=${id}` };
  const form = { number: '4242 4242 4242 4242', outcome: 'paid' };
  expect(await Promise.all([pay(shop, id, form), pay(shop, id, form)])).toEqual([back, back]);
  expect(shop.emulator.books.charges.newestFirst()).toHaveLength(1);
  expect((await look(shop, `/pay/${id}`)).html).toContain('This is paid');
});

test.each([
  [{ outcome: 'declined', number: '4242424242424242' }, 'The bank refused the card. Nothing was taken.'],
  [{ outcome: 'paid', number: '4000 0000 0000 9995' }, 'there is not enough money on it'],
  [{ outcome: 'paid', number: '4111 1111 1111 1111' }, 'Never type a real card number here.'],
])('says why %o did not pay, and lets the buyer try again', async (form, why) => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  const refused = await pay(shop, id, form);
  expect(refused.status).toBe(303);
  expect((await look(shop, refused.location!)).html).toContain(why);
  expect((await pay(shop, id, { outcome: 'paid', number: '5555555555554444' })).location).toContain(
    'shop.test/done',
  );
});

test('says that an expired session has run out, and takes nothing', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  await shop.stripe.checkout.sessions.expire(id);
  const { location } = await pay(shop, id, { outcome: 'paid', number: '4242424242424242' });
  expect(location).toBe(`/pay/${id}`);
  expect((await look(shop, location!)).html).toContain('This payment has run out of time');
  expect(shop.emulator.books.charges.newestFirst()).toEqual([]);
});

test('shows what a shop wrote as text, never as markup', async () => {
  await using shop = await openTestShop();
  const line_items = [seat('<img src=x onerror=alert(1)>')];
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats({ line_items }));
  expect((await look(shop, `/pay/${id}`)).html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('knows no other payments', async () => {
  await using shop = await openTestShop();
  expect((await look(shop, '/pay/cs_test_nobody')).status).toBe(404);
});

test('declines the next click when scripted', async () => {
  await using shop = await openTestShop();
  const { id } = await shop.stripe.checkout.sessions.create(twoSeats());
  shop.emulator.fault({ on: 'pay', do: 'decline' });
  const form = { number: '4242424242424242', outcome: 'paid' };
  expect((await pay(shop, id, form)).location).toContain('refused=generic_decline');
  expect((await pay(shop, id, form)).location).toContain('shop.test/done');
});
