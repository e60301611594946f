import { expect, test } from 'vitest';
import { clockSkew, minuteToAnnounce, msLeft, shareLeft } from './hold-clock.ts';

const heldUntil = '2026-11-24T12:10:00Z';
const serverNow = '2026-11-24T12:00:00Z';

test('a clock that is an hour wrong still shows ten minutes', () => {
  const received = Date.parse('2026-11-24T13:00:00Z');
  const skew = clockSkew(serverNow, received);
  expect(msLeft(heldUntil, skew, received)).toBe(600_000);
  expect(msLeft(heldUntil, skew, received + 60_000)).toBe(540_000);
});

test('never shows less than nothing', () => {
  expect(msLeft(heldUntil, 0, Date.parse(heldUntil) + 5_000)).toBe(0);
});

test('speaks once at 5, 2 and 1 minutes', () => {
  expect(minuteToAnnounce(300_250, 300_000)).toBe(5);
  expect(minuteToAnnounce(300_000, 299_750)).toBeNull();
  expect(minuteToAnnounce(120_100, 119_850)).toBe(2);
  expect(minuteToAnnounce(60_100, 59_850)).toBe(1);
  expect(minuteToAnnounce(1_000, 0)).toBeNull();
});

test('after a sleeping tab it speaks of what is true now', () => {
  expect(minuteToAnnounce(400_000, 50_000)).toBe(1);
});

test('says nothing when more time was given', () => {
  expect(minuteToAnnounce(100_000, 400_000)).toBeNull();
});

test('the line is full at the start and gone at the end', () => {
  expect(shareLeft(600_000, 600)).toBe(1);
  expect(shareLeft(150_000, 600)).toBe(0.25);
  expect(shareLeft(900_000, 600)).toBe(1);
  expect(shareLeft(0, 600)).toBe(0);
});
