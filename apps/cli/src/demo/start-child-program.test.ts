import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { freePort } from '@onsale/embedded-postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { CLONE } from './demo-folder.ts';
import { startChildProgram } from './start-child-program.ts';
import { AskedToStop } from './when-asked-to-stop.ts';

let folder: string;
const never = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onsale-child-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(source: string) {
  const port = await freePort();
  await writeFile(join(folder, 'main.mjs'), `import http from 'node:http';\n${source}`);
  return {
    name: 'The bell',
    file: relative(CLONE, join(folder, 'main.mjs')),
    env: { PORT: String(port) },
    readyUrl: `http://127.0.0.1:${port}/`,
  };
}

const RINGS = `http.createServer((_, answer) => answer.end('ding')).listen(process.env.PORT, '127.0.0.1');`;

test('is ready when the program answers, and gone after it was stopped', async () => {
  const bell = await program(RINGS);
  const started = await startChildProgram(bell, never);
  expect(await (await fetch(bell.readyUrl)).text()).toBe('ding');

  await started.stop();
  await expect(fetch(bell.readyUrl)).rejects.toThrow();
});

test('tells of a program that dies while it runs', async () => {
  const started = await startChildProgram(
    await program(`${RINGS} setTimeout(() => process.exit(7), 300);`),
    never,
  );
  expect((await started.died).message).toContain('The bell stopped by itself (exit code 7)');
});

test('tells of a program that dies before it is ready', async () => {
  await expect(startChildProgram(await program('process.exit(3);'), never)).rejects.toThrow(/exit code 3/);
});

test('stops a program that is still starting when the person wants to leave', async () => {
  const asked = new AbortController();
  const starting = startChildProgram(await program('setInterval(() => {}, 1000);'), asked.signal);
  setTimeout(() => asked.abort(new AskedToStop()), 200);

  await expect(starting).rejects.toBeInstanceOf(AskedToStop);
});
