import { expect, test } from 'vitest';
import { LruCache } from './lru-cache.ts';

const sizes = () => new LruCache<number>(10, (value) => value);

test('loads once, also for those who ask while it loads', async () => {
  const cache = sizes();
  let loads = 0;
  const load = async () => {
    loads++;
    return 3;
  };
  await Promise.all([cache.get('a', load), cache.get('a', load)]);
  await cache.get('a', load);
  expect(loads).toBe(1);
});

test('lets go of what was used longest ago when it weighs too much', async () => {
  const cache = sizes();
  await cache.get('a', async () => 4);
  await cache.get('b', async () => 4);
  await cache.get('a', async () => 99);
  await cache.get('c', async () => 4);
  expect(await cache.get('a', async () => 1)).toBe(4);
  expect(await cache.get('b', async () => 1)).toBe(1);
});

test('does not remember a failure', async () => {
  const cache = sizes();
  await expect(cache.get('a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await cache.get('a', async () => 2)).toBe(2);
});
