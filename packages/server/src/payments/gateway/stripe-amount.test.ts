import { expect, test } from 'vitest';
import { fromStripeAmount, toStripeAmount } from './stripe-amount.ts';

test.each([
  ['EUR', 23_800, 23_800],
  ['JPY', 24_000, 24_000],
  ['KWD', 12_500, 12_500],
  ['ISK', 5_900, 590_000],
  ['UGX', 40_000, 4_000_000],
  ['HUF', 1_290_000, 1_290_000],
])('%s %i is %i for Stripe, and back', (currency, amountMinor, amount) => {
  expect(toStripeAmount(amountMinor, currency)).toBe(amount);
  expect(fromStripeAmount(amount, currency)).toBe(amountMinor);
});

test('never rounds what Stripe cannot take', () => {
  expect(() => toStripeAmount(12_345, 'KWD')).toThrow('cannot take 12345 of the smallest unit of KWD');
  expect(() => fromStripeAmount(590_050, 'ISK')).toThrow('cannot take');
  expect(() => toStripeAmount(10.5, 'EUR')).toThrow('cannot take');
});
