import { expect } from 'playwright/test';

/** Waits until a page is as expected, then goes on: `await see(page.getByRole('heading')).toHaveText('Paid')`. */
export const see = expect.configure({ timeout: 15_000 });
