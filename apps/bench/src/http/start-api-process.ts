import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@onsale/embedded-postgres';

export interface ApiOrder {
  databaseUrl: string;
  port: number;
  stripe?: { apiKey: string; webhookSecrets: string[]; apiBase: string };
}

export interface ApiReady {
  url: string;
}

export interface ApiProcess extends AsyncDisposable {
  url: string;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  /** What of the heap is still in use after a collection, in bytes. */
  liveHeap(): Promise<number>;
}

/** An api process of its own; its log goes where logs go, to a file, and is not kept. */
export async function startApiProcess(
  databaseUrl: string,
  { port = 0, stripe }: Partial<Pick<ApiOrder, 'port' | 'stripe'>> = {},
): Promise<ApiProcess> {
  const order: ApiOrder = { databaseUrl, port: await freePort(port), stripe };
  const child = fork(join(import.meta.dirname, 'bench-api-program.ts'), {
    env: { ...process.env, BENCH_API: JSON.stringify(order) },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = await answerOf<ApiReady>(child);
  const ask = async (about: 'memory' | 'live') => {
    child.send(about);
    return (await answerOf<{ bytes: number }>(child)).bytes;
  };
  return {
    url,
    memory: () => ask('memory'),
    liveHeap: () => ask('live'),
    async [Symbol.asyncDispose]() {
      await letGo(child);
    },
  };
}

/** The child's next message. Rejects when it ends instead. */
export async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([message]) => message as Answer),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`A process of the bench ended with ${code} instead of answering`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

/** The programs of the bench end when nobody is there to order anything. */
export async function letGo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  await ended;
}
