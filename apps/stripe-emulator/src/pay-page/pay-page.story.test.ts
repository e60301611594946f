import { AxeBuilder } from '@axe-core/playwright';
import { launchBrowser } from '@onsale/real-browser';
import { expect, test } from 'vitest';
import { openTestShop, twoSeats } from '../test-shop.ts';

test.each([
  { width: 390, height: 844, colorScheme: 'light' as const },
  { width: 1280, height: 900, colorScheme: 'dark' as const },
])('a buyer is refused, tries again, pays and comes back, at $width px in $colorScheme', async (screen) => {
  const { colorScheme, ...viewport } = screen;
  await using shop = await openTestShop();
  const back = `${shop.emulator.url}/healthz`;
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const params = twoSeats({
      success_url: `${back}?paid={CHECKOUT_SESSION_ID}`,
      cancel_url: `${back}?left`,
    });
    const { id, url } = await shop.stripe.checkout.sessions.create(params);
    const faultsOfPage = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map((fault) => fault.id);

    await page.goto(url!);
    expect(await page.locator('#amount').textContent()).toBe('€238.00');
    expect(await faultsOfPage()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);

    await page.getByRole('button', { name: 'Pay with a card that is declined' }).click();
    expect(await page.getByRole('alert').textContent()).toContain(
      'The bank refused the card. Nothing was taken.',
    );
    await page.getByText('Other test cards').click();
    expect(await faultsOfPage()).toEqual([]);

    await page.getByLabel('Card number').fill('4111 1111 1111 1111');
    await page.getByRole('button', { name: 'Pay €238.00' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Never type a real card number here.');

    await page.getByRole('link', { name: 'Leave without paying' }).click();
    expect(page.url()).toBe(`${back}?left`);
    await page.goBack();

    await page.getByRole('button', { name: 'Pay €238.00' }).click();
    await page.waitForURL(`${back}?paid=${id}`);
    expect(await page.textContent('body')).toContain('ok');

    await page.goto(url!);
    expect(await page.getByRole('heading').textContent()).toBe('This is paid');
    expect(await faultsOfPage()).toEqual([]);
    expect(await page.getByRole('link', { name: 'Back to the shop' }).getAttribute('href')).toBe(
      `${back}?paid=${id}`,
    );
  } finally {
    await browser.close();
  }
  expect(shop.emulator.books.charges.newestFirst().filter((charge) => charge.paid)).toHaveLength(1);
});
