import { expect, test } from 'vitest';
import { countdown } from './countdown.ts';

test('counts down to zero and not below', () => {
  expect(countdown(600_000)).toBe('10:00');
  expect(countdown(564_001)).toBe('9:25');
  expect(countdown(1)).toBe('0:01');
  expect(countdown(0)).toBe('0:00');
  expect(countdown(-5000)).toBe('0:00');
  expect(countdown(3_725_000)).toBe('1:02:05');
});
