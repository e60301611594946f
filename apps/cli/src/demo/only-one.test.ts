import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { onlyOne } from './only-one.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onsale-only-one-'));
  file = join(folder, 'running.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('tells the second one who was first, and lets it in once the first has gone', async () => {
  const first = await onlyOne(file);
  expect(await onlyOne(file)).toEqual({ heldBy: process.pid });

  if ('letGo' in first) await first.letGo();
  const second = await onlyOne(file);
  expect(second).toHaveProperty('letGo');
  if ('letGo' in second) await second.letGo();
});

test.each([
  { left: 'a process that is gone', text: '{"pid":1,"port":1,"word":"gone"}' },
  { left: 'half a file', text: '{"pid":1,"po' },
])('is not kept out by $left', async ({ text }) => {
  await writeFile(file, text);

  const claim = await onlyOne(file);
  expect(claim).toHaveProperty('letGo');
  if ('letGo' in claim) await claim.letGo();
});

test('lets one of many in that come at once', async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => onlyOne(file)));
  const winners = claims.filter((claim) => 'letGo' in claim);

  expect(winners).toHaveLength(1);
  await winners[0]!.letGo();
});
