import { expect, it } from 'vitest';
import { readPrice, typedPrice } from './typed-price.ts';

it('reads a price with a point, a comma or none', () => {
  expect(readPrice('94.5', 'EUR')).toBe(9450);
  expect(readPrice('94,50', 'EUR')).toBe(9450);
  expect(readPrice('1 200', 'EUR')).toBe(120_000);
  expect(readPrice('0', 'EUR')).toBe(0);
});

it('knows how small the smallest unit is', () => {
  expect(readPrice('5000', 'JPY')).toBe(5000);
  expect(readPrice('12.345', 'KWD')).toBe(12_345);
  expect(typedPrice(5000, 'JPY')).toBe('5000');
  expect(typedPrice(12_345, 'KWD')).toBe('12.345');
});

it('does not guess', () => {
  for (const typed of ['', 'free', '-5', '12.345', '1.200,50']) expect(readPrice(typed, 'EUR')).toBeNull();
  expect(readPrice('50.5', 'JPY')).toBeNull();
});

it('shows what it read', () => {
  for (const minor of [0, 5, 150, 9450, 1_000_001])
    expect(readPrice(typedPrice(minor, 'EUR'), 'EUR')).toBe(minor);
});
