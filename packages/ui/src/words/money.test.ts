import { expect, test } from 'vitest';
import { formatMoney, formatMoneyRange, minorDigits } from './money.ts';

test('euros have two decimals, yen none, Kuwaiti dinars three', () => {
  expect(formatMoney(11900, 'EUR')).toBe('€119.00');
  expect(formatMoney(11900, 'AUD')).toBe('A$119.00');
  expect(formatMoney(11900, 'USD')).toBe('$119.00');
  expect(formatMoney(11900, 'JPY')).toBe('¥11,900');
  expect(formatMoney(11900, 'KWD').replace(/\s/g, ' ')).toBe('KWD 11.900');
  expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
});

test('the smallest unit survives, and so does a large sum', () => {
  expect(formatMoney(1, 'EUR')).toBe('€0.01');
  expect(formatMoney(440_593_100, 'EUR')).toBe('€4,405,931.00');
});

test('a range of one price is one price', () => {
  expect(formatMoneyRange(4950, 14900, 'EUR')).toBe('€49.50 to €149.00');
  expect(formatMoneyRange(4950, 4950, 'EUR')).toBe('€49.50');
  expect(formatMoneyRange(null, 4950, 'EUR')).toBe('€49.50');
  expect(formatMoneyRange(null, null, 'EUR')).toBe('');
});
