import { fork } from 'node:child_process';
import { join } from 'node:path';
import { answerOf, letGo } from './start-api-process.ts';

export interface EmulatorOrder {
  apiKey: string;
  webhookSecret: string;
  webhookUrl: string;
  /** How long the pay page takes to answer a buyer. */
  payMs: number;
}

export interface EmulatorReady {
  url: string;
}

/** The payment emulator in a process of its own. */
export async function startEmulatorProcess(order: EmulatorOrder): Promise<AsyncDisposable & EmulatorReady> {
  const child = fork(join(import.meta.dirname, 'bench-emulator-program.ts'), {
    env: { ...process.env, BENCH_EMULATOR: JSON.stringify(order) },
  });
  const { url } = await answerOf<EmulatorReady>(child);
  return { url, [Symbol.asyncDispose]: () => letGo(child) };
}
