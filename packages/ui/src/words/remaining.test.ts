import { expect, test } from 'vitest';
import { isFew, meterLevel, remainingWords } from './remaining.ts';

test('counts exactly up to 500, then tells the share', () => {
  expect(remainingWords(14, 800)).toBe('14 left');
  expect(remainingWords(500, 80_000)).toBe('500 left');
  expect(remainingWords(501, 80_000)).toBe('Under 1 in 10 left');
  expect(remainingWords(26_000, 74_000)).toBe('A third left');
  expect(remainingWords(40_000, 74_000)).toBe('Over half left');
  expect(remainingWords(70_000, 74_000)).toBe('Plenty left');
});

test('nothing left is sold out', () => {
  expect(remainingWords(0, 74_000)).toBe('Sold out');
  expect(meterLevel(0, 74_000)).toBe(0);
  expect(isFew(0, 74_000)).toBe(false);
});

test('fewer than 1 in 10 lights one bar, as the map hatches there', () => {
  expect(meterLevel(9, 100)).toBe(1);
  expect(meterLevel(10, 100)).toBe(2);
  expect(meterLevel(74, 100)).toBe(3);
  expect(meterLevel(100, 100)).toBe(4);
});
