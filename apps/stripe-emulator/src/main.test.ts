import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startEmulator } from './start-emulator.ts';

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname], {
    env: { PATH: process.env.PATH, ...environment },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  return { child, said: () => said.join(''), [Symbol.dispose]: () => void child.kill('SIGKILL') };
}

test('serves until it is told to stop, and stops cleanly', async () => {
  using emulator = run({ PORT: '0' });
  await expect.poll(emulator.said, { timeout: 10_000 }).toMatch(/listens on http/);
  const url = emulator.said().match(/http:\S+/)![0];
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
  emulator.child.kill('SIGTERM');
  expect(await once(emulator.child, 'exit')).toEqual([0, null]);
});

test('says that its port is taken', async () => {
  const other = await startEmulator({ apiKey: 'sk_test_other' });
  const { port } = new URL(other.url);
  using emulator = run({ PORT: port });
  expect(await once(emulator.child, 'exit')).toEqual([1, null]);
  expect(emulator.said()).toContain(`Port ${port} is taken.`);
  await other.stop();
});
