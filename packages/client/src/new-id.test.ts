import { Id } from '@onsale/schemas';
import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('is a UUID of version 7 that the server takes, and never the same one', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Id.safeParse(ids[0]).success).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
});

test('begins with the moment it was made, so that later ones sort later', () => {
  const before = Date.now();
  const id = newId();
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(milliseconds).toBeGreaterThanOrEqual(before);
  expect(milliseconds).toBeLessThanOrEqual(Date.now());
});
